/// What the runner does once the new state is durable, and not a moment before (sentence 1 of §0).
package enum Effect: Hashable, Sendable {
    /// Part of the same transaction as the state.
    case enter(LedgerEntry)
    /// Part of the same transaction: the half-open breaker's one paid try is taken by this take.
    case takeTrial(endpoint: Int)
    /// For logs, progress, the outbox. Moves nothing.
    case moved(from: TakeState.Phase, to: TakeState.Phase)
    /// An alert for the owner.
    case lateDuplicate(attempt: Int)

    case stage(offer: Int)
    case unstage(offer: Int)
    /// The only effect that can cost money.
    case submit(attempt: Int)
    /// Inbox by token, then the provider's list.
    case lookUp(attempt: Int)
    case poll(attempt: Int)
    case fetchResult(attempt: Int)
    case download(attempt: Int)
    case cancel(attempt: Int)
    /// Poster, probe, score.
    case finish
    /// A free read that tells whether the endpoint is back (§3.3).
    case probe(endpoint: Int)
}
