/// One line of what a provider says it billed, read once a day and held against the ledger (§7).
package struct UsageLine: Hashable, Sendable {
    package var request: RequestID
    package var billed: Money
    /// Where the line is of a clip: where that lies, or lay.
    package var link: ResultLink?

    package init(request: RequestID, billed: Money, link: ResultLink?) {
        self.request = request
        self.billed = billed
        self.link = link
    }

    /// What the attempt has not heard yet. Nothing when ledger and provider agree.
    package func news(for attempt: Attempt) -> [Fact.Kind] {
        var news: [Fact.Kind] = []
        let spent = attempt.funds == .committed ? attempt.estimate : .zero
        if spent != billed {
            if attempt.request == nil { news.append(.accepted(request)) }
            news.append(.usage(billed))
        }
        guard let link else { return news }
        switch attempt.state {
        case .completed, .downloaded, .expired: break
        default: news.append(.completed(request, link))
        }
        return news
    }
}
