/// What is done with a hook that arrives (§9): a table, asked before anything is believed.
package struct HookDoor: Hashable, Sendable {
    package enum Signature: Sendable, CaseIterable {
        case valid
        /// Missing, wrong, or older or younger than five minutes.
        case invalid
        /// The provider signs nothing.
        case unsigned
        /// The keys to check it with could not be had.
        case unverifiable
    }

    /// Whom the path's token and the request id in the body mean.
    package enum Addressee: Sendable, CaseIterable {
        case attempt
        /// No attempt of ours, or the id of another one.
        case stranger
    }

    package enum Answer: Hashable, Sendable {
        /// 200, stored; its statement is a fact.
        case believe
        /// 200, stored; the status is read with our own key before anything is believed.
        case ask
        /// 200, stored as an orphan: a restored database must not lose a paid clip.
        case keep
        /// Nothing is stored.
        case refuse(Int)
    }

    package var isPost = true
    package var bytes = 0
    package var isJSON = true
    package var signature: Signature
    package var addressee: Addressee
    package var canStore = true

    package static let mostBytes = 1 << 20

    package init(signature: Signature, addressee: Addressee) {
        self.signature = signature
        self.addressee = addressee
    }

    package var answer: Answer {
        if !isPost { return .refuse(405) }
        if bytes > Self.mostBytes { return .refuse(413) }
        switch signature {
        case .invalid: return .refuse(401)
        case .unverifiable: return .refuse(503)
        case .unsigned where addressee == .stranger: return .refuse(404)
        case .valid, .unsigned: break
        }
        if !isJSON { return .refuse(400) }
        if !canStore { return .refuse(503) }
        if signature == .unsigned { return .ask }
        return addressee == .stranger ? .keep : .believe
    }
}
