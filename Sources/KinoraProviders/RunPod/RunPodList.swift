package import KinoraCore

/// The list of an endpoint's requests, looked through for a job whose answer was lost.
///
/// Nobody has written down what RunPod's list looks like. This reads a list of jobs, alone or as `requests`, and says
/// that there is nothing only where it could have told.
package struct RunPodList: Hashable, Sendable {
    package var rows: [RunPodJob]
    /// There is more than this page.
    package var isPart: Bool

    /// - Throws: a ``RunPodSurprise`` for what is no list.
    package init(_ response: WireResponse) throws {
        guard response.status == 200 else { throw RunPodSurprise.status(response.status) }
        guard let value = response.json else { throw RunPodSurprise.poorList }
        guard let items = value.list ?? value.object?["requests"]?.list else { throw RunPodSurprise.poorList }
        rows = items.map(RunPodJob.init)
        let members = value.object ?? [:]
        let isCounted = members["total"]?.number.map { $0 > Double(items.count) } ?? false
        let goesOn = ["next", "nextCursor", "next_cursor", "cursor"].contains { name in
            members[name].map { $0 != .null && $0 != .text("") } ?? false
        }
        isPart = isCounted || goesOn || members["has_more"] == .flag(true) || members["hasMore"] == .flag(true)
    }

    /// What a lost job would be known by.
    package struct Mark: Hashable, Sendable {
        /// At the end of the address that it was to call; empty where it was given none.
        package var token: String
        package var hasHook: Bool
        /// What was sent, without the pictures.
        package var input: [String: WireValue]
        /// Without a seed of its own, an input is anybody's.
        package var hasSeed: Bool
        /// Requests that other attempts of the take have.
        package var others: [RequestID]

        package init(_ errand: Errand, _ order: Order, hasHook: Bool) {
            token = errand.token
            self.hasHook = hasHook
            input = order.body(Order.Pictures()).object ?? [:]
            hasSeed = order.seed != nil && order.offer.wire["seed"] != nil
            others = errand.others
        }
    }

    private enum Verdict { case ours, others, alike, unclear }

    /// - Returns: nil where all of the list was read and none of it is ours
    /// - Throws: a ``RunPodSurprise`` where the list cannot tell.
    package func find(_ mark: Mark) throws -> RequestID? {
        let verdicts = rows.map { ($0, verdict($0, mark)) }
        func ids(_ wanted: Verdict) -> [RequestID?] { verdicts.filter { $0.1 == wanted }.map(\.0.id) }
        if let id = ids(.ours).first {
            guard let id else { throw RunPodSurprise.poorList }
            return id
        }
        if isPart { throw RunPodSurprise.partOfList }
        guard ids(.unclear).isEmpty else { throw RunPodSurprise.poorList }
        let alike = ids(.alike)
        guard let first = alike.first else { return nil }
        guard alike.count == 1, mark.hasSeed, let id = first else { throw RunPodSurprise.alike }
        return id
    }

    private func verdict(_ row: RunPodJob, _ mark: Mark) -> Verdict {
        if let id = row.id, mark.others.contains(id) { return .others }
        if let hook = row.value.object?["webhook"]?.text, !hook.isEmpty {
            if !mark.token.isEmpty, hook.split(separator: "/").last.map(String.init) == mark.token { return .ours }
            // Ours would have been given ours.
            if mark.hasHook { return .others }
        }
        guard let input = row.value.object?["input"]?.object else { return .unclear }
        return mark.input.allSatisfy { input[$0.key] == $0.value } ? .alike : .others
    }
}
