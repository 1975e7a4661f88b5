import KinoraCore

extension StoreConformance {
    private static func delivery(_ digest: String, token: String? = nil) -> HookDelivery {
        HookDelivery(provider: "fake", digest: digest, token: token, body: "{\"“a”\":1}")
    }

    static let messages: [StoreCheck] = [
        StoreCheck("a delivery is stored once, and unread until it is read") { place in
            let desk = try await StoreDesk(place)
            let (first, second) = (delivery("a", token: "t"), delivery("b"))
            try hold(try await desk.store.receive(first), "the first is new")
            try hold(!(try await desk.store.receive(first)), "the same again is not")
            try hold(try await desk.store.receive(second), "the second is")
            var other = first
            other.provider = "other"
            try hold(try await desk.store.receive(other), "another provider's is")
            let unread = try await desk.store.unread(limit: 9)
            try hold(unread.map(\.delivery), is: [first, second, other], "what is unread")
            try hold(try await desk.store.unread(limit: 1).map(\.delivery), is: [first], "the oldest")
            try await desk.store.markRead(unread[0].number)
            try hold(try await desk.store.unread(limit: 9).map(\.delivery), is: [second, other], "what is left")
            try hold(!(try await desk.store.receive(first)), "one that was read is still known")
        },
        StoreCheck("a message is sent once for each take, sink and event") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1, takes: 2)
            let message = NewMessage(sink: "telegram", event: "finished", body: "a")
            var other = message
            other.sink = "hook:1"
            let both = [message, other]
            try await desk.decided(1, 0) { Decision(state: $0.state, effects: [], messages: both) }
            try await desk.decided(1, 0) {
                Decision(
                    state: $0.state, effects: [],
                    messages: [NewMessage(sink: "telegram", event: "finished", body: "b")])
            }
            place.pass(1)
            try await desk.decided(1, 1) { Decision(state: $0.state, effects: [], messages: [message]) }
            let due = try await desk.store.dueMessages(limit: 9)
            try hold(due.map(\.message), is: [message, other, message], "what is due")
            try hold(due.map(\.take), is: [0, 0, 1].map { StoreSamples.takeID(1, $0) }, "whose they are")
            try hold(due.allSatisfy { $0.tries == 0 && $0.state == .waiting }, "nobody has tried yet")
            try hold(try await desk.store.dueMessages(limit: 2).count, is: 2, "a page")
        },
        StoreCheck("a message waits for its next try, and is settled in the end") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            let sinks = ["a", "b"].map { NewMessage(sink: $0, event: "finished", body: "x") }
            try await desk.decided { Decision(state: $0.state, effects: [], messages: sinks) }
            let due = try await desk.store.dueMessages(limit: 9)
            let later = desk.store.now() + .seconds(5)
            try await desk.store.settle(due[0].number, state: .waiting, tries: 1, nextAt: later)
            try await desk.store.settle(due[1].number, state: .delivered, tries: 1, nextAt: .never)
            try hold(try await desk.store.dueMessages(limit: 9).isEmpty, "nothing is due")
            place.pass(.seconds(5))
            let again = try found(try await desk.store.dueMessages(limit: 9).first, "message")
            try hold(again.number == due[0].number && again.tries == 1 && again.nextAt == later, "it is the first")
            try hold(try await desk.store.undelivered().isEmpty, "nothing is given up")
            try await desk.store.settle(again.number, state: .undelivered, tries: 10, nextAt: .never)
            try hold(try await desk.store.dueMessages(limit: 9).isEmpty, "nothing is due any more")
            try hold(try await desk.store.undelivered().map(\.message), is: [sinks[0]], "what was given up")
        },
    ]
}
