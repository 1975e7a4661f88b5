package import KinoraCore
import Synchronization

/// What happens, for those who look on. May be missed without harm; nothing hangs on it.
package final class Newsroom: Sendable {
    package enum News: Sendable {
        /// A decision was written.
        case decided(TakeRecord)
        case progress(TakeID, JobProgress)
        /// Something went wrong that is tried again. Never holds a secret or a prompt (I-16).
        case trouble(TakeID, String)
    }

    private struct State {
        var readers: [Int: AsyncStream<News>.Continuation] = [:]
        var next = 0
        var troubles: [TakeID: KinoraError] = [:]
        var refusals: [TakeID: Refusal] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    /// All news from now on. A reader that is slow misses the oldest.
    package func subscribe() -> AsyncStream<News> {
        let (stream, continuation) = AsyncStream<News>.makeStream(bufferingPolicy: .bufferingNewest(1_024))
        let number = state.withLock { state in
            state.next += 1
            state.readers[state.next] = continuation
            return state.next
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.readers.removeValue(forKey: number) }
        }
        return stream
    }

    package func tell(_ news: News) {
        let readers = state.withLock { Array($0.readers.values) }
        for reader in readers { reader.yield(news) }
    }

    /// Nothing more will happen: everybody who reads comes to the end.
    func close() {
        let readers = state.withLock { Array($0.readers.values) }
        for reader in readers { reader.finish() }
    }

    func tell(_ record: TakeRecord) { tell(.decided(record)) }

    func tell(_ take: TakeRecord, fraction: Double) {
        tell(.progress(take.id, .rendering(done: Int((fraction * 1_000).rounded()), total: 1_000)))
    }

    func complain(_ take: TakeID, _ error: any Error) {
        if let error = error as? KinoraError { state.withLock { $0.troubles[take] = error } }
        tell(.trouble(take, "\(error)"))
    }

    /// The last trouble of a take in this process.
    package func trouble(of take: TakeID) -> KinoraError? { state.withLock { $0.troubles[take] } }

    /// What a seller said when it would not take an order. Lost with the process.
    struct Refusal: Sendable {
        var provider: String
        var answer: SubmitAnswer
        var body: String?

        /// A person must act: a key, a permission, a balance.
        var needsAttention: Bool { SubmitClass(answer) == .needsAttention }
    }

    func note(_ refusal: Refusal, of take: TakeID) { state.withLock { $0.refusals[take] = refusal } }
    func refusal(of take: TakeID) -> Refusal? { state.withLock { $0.refusals[take] } }
}
