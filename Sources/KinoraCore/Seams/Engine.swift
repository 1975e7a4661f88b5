/// Who renders. The seam for a provider: small, resumable, without retries, sleeps or policy.
///
/// A call says what came back; what it means is decided elsewhere. Each is made at most once for each effect.
package protocol Engine: Sendable {
    /// As it stands in ``OfferPlace/provider``.
    var name: String { get }

    /// Puts the still where the provider can fetch it. Without an answer of its own there is nothing to do.
    func stage(_ errand: Errand) async throws -> Staging

    /// The one call that may cost money. It never repeats itself; the token goes along where the provider lets
    /// it.
    func submit(_ errand: Errand) async -> SubmitReply

    /// How far a request is.
    /// - Throws: anything; it says nothing about the request.
    func check(_ ticket: Ticket) async throws -> RequestProgress

    /// The result of a finished request.
    func collect(_ ticket: Ticket) async throws -> Collected

    /// Asks the provider to stop.
    func cancel(_ ticket: Ticket) async throws -> CancelReply

    /// Looks for a submit whose answer was lost. An answer of `nil` means that the provider was asked about all
    /// of the time in question and knows nothing of it.
    func find(_ errand: Errand) async throws -> RequestID?

    /// A free read that tells whether the endpoint is back (§3.3).
    func probe(_ place: OfferPlace) async throws

    /// What the provider says that it billed for a request, also when it keeps the result no more (§7).
    /// - Returns: nil where it does not tell, or not yet.
    func billed(_ ticket: Ticket) async throws -> Money?
}

extension Engine {
    package func stage(_ errand: Errand) async throws -> Staging { Staging(url: nil, until: nil) }
    package func probe(_ place: OfferPlace) async throws {}
    package func billed(_ ticket: Ticket) async throws -> Money? { nil }
}

/// What an engine is told: the order, and which attempt this is.
package struct Errand: Sendable {
    package var take: TakeID
    package var attempt: Int
    package var place: OfferPlace
    /// As JSON; the engine knows its shape.
    package var order: String
    /// Empty while nothing was sent.
    package var token: String
    /// Where the still was staged.
    package var stagedURL: String?
    /// When the intent was written, by the wall clock: for lookups in a provider's list.
    package var intent_unixMs: Int64
    /// Requests of the take's other attempts. Where a provider's list does not have the token, one of them looks just
    /// like this attempt's, and is not.
    package var others: [RequestID]

    package init(
        take: TakeID, attempt: Int, place: OfferPlace, order: String, token: String, stagedURL: String?,
        intent_unixMs: Int64, others: [RequestID] = []
    ) {
        self.take = take
        self.attempt = attempt
        self.place = place
        self.order = order
        self.token = token
        self.stagedURL = stagedURL
        self.intent_unixMs = intent_unixMs
        self.others = others
    }
}

/// Proof that an order was placed.
package struct Ticket: Sendable {
    package var errand: Errand
    package var request: RequestID

    package init(errand: Errand, request: RequestID) {
        self.errand = errand
        self.request = request
    }
}

package struct Staging: Hashable, Sendable {
    package var url: String?
    /// How long it stays there; nil for as long as we like.
    package var until: Milliseconds?

    package init(url: String?, until: Milliseconds?) {
        self.url = url
        self.until = until
    }
}

package enum SubmitReply: Hashable, Sendable {
    case accepted(RequestID, body: String?)
    case refused(SubmitAnswer, body: String?)
}

package enum RequestProgress: Hashable, Sendable {
    case waiting(position: Int?)
    case running(fraction: Double?)
    /// Done; the result is there to be collected, or its address came along.
    case finished(Result?)
    case failed(body: String?)
    case cancelled
    /// The provider says that it knows no such request.
    case unknown

    package struct Result: Hashable, Sendable {
        package var url: String
        /// How long the address is good for.
        package var life: Milliseconds
        package var body: String?
        package var billed: Money?

        package init(url: String, life: Milliseconds, body: String? = nil, billed: Money? = nil) {
            self.url = url
            self.life = life
            self.body = body
            self.billed = billed
        }
    }
}

package enum Collected: Hashable, Sendable {
    case result(RequestProgress.Result)
    case failed(body: String?)
    /// The provider kept it and keeps it no more.
    case gone
    /// Not there yet, or not readable just now.
    case notYet
}

package enum CancelReply: Hashable, Sendable {
    /// Stopped, and not billed.
    case cancelled
    /// Asked; the status will tell.
    case asked
    /// Too late, or refused.
    case refused
}
