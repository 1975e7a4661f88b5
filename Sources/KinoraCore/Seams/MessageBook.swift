/// A verified hook before anybody has read it (§9).
package struct HookDelivery: Hashable, Sendable {
    package var provider: String
    /// SHA-256 of what was delivered: the same delivery twice is one row.
    package var digest: String
    /// The token of the path; nil where there was none that we know.
    package var token: String?
    package var body: String

    package init(provider: String, digest: String, token: String?, body: String) {
        self.provider = provider
        self.digest = digest
        self.token = token
        self.body = body
    }
}

/// A message on its way to a person or a program. It never changes what becomes of the take.
package struct NewMessage: Hashable, Sendable {
    /// Where to: `telegram`, `hook:…`.
    package var sink: String
    /// What about: one message for each take, sink and event, ever.
    package var event: String
    package var body: String

    package init(sink: String, event: String, body: String) {
        self.sink = sink
        self.event = event
        self.body = body
    }
}

package struct QueuedMessage: Sendable, Hashable {
    package enum State: String, Sendable, Codable { case waiting, delivered, undelivered }

    package var number: Int64
    package var take: TakeID
    package var message: NewMessage
    package var tries: Int
    package var nextAt: Moment
    package var state: State

    package init(
        number: Int64, take: TakeID, message: NewMessage, tries: Int, nextAt: Moment, state: State
    ) {
        self.number = number
        self.take = take
        self.message = message
        self.tries = tries
        self.nextAt = nextAt
        self.state = state
    }
}

/// Inbox and outbox.
package protocol MessageBook: Sendable {
    /// Durable on return. False when it was there already.
    func receive(_ delivery: HookDelivery) async throws -> Bool
    /// Deliveries that nobody has read yet, oldest first.
    func unread(limit: Int) async throws -> [(number: Int64, delivery: HookDelivery)]
    func markRead(_ number: Int64) async throws

    /// Messages that are due, oldest first.
    func dueMessages(limit: Int) async throws -> [QueuedMessage]
    func settle(_ number: Int64, state: QueuedMessage.State, tries: Int, nextAt: Moment) async throws
    func undelivered() async throws -> [QueuedMessage]
}
