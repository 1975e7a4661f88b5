package import KinoraCore

/// What must not hang on the order of facts: where the take is, what each attempt came to, what it cost.
package struct Outcome: Hashable, Sendable {
    package var phase: TakeState.Phase
    package var hold: TakeState.Hold
    package var isCancelAsked: Bool
    package var attempts: [String]
}

extension TakeState {
    package var outcome: Outcome {
        Outcome(
            phase: phase, hold: hold, isCancelAsked: isCancelAsked,
            attempts: attempts.map {
                "\($0.state) \($0.funds) \($0.estimate.microUSD) \($0.request?.text ?? "-") \($0.link?.number ?? -1)"
            })
    }

    /// The same question without making text of it.
    func hasSameOutcome(as other: TakeState) -> Bool {
        phase == other.phase && hold == other.hold && isCancelAsked == other.isCancelAsked
            && attempts.count == other.attempts.count
            && attempts.indices.allSatisfy {
                let (one, two) = (attempts[$0], other.attempts[$0])
                return one.state == two.state && one.funds == two.funds && one.estimate == two.estimate
                    && one.request == two.request && one.link == two.link
            }
    }
}
