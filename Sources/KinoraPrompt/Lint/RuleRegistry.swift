/// All rules, in the order in which their findings are told.
package enum RuleRegistry {
    static let all: [any Rule.Type] = [
        PromptRequired.self, PromptUnread.self, ControlCharacters.self, NoWords.self, UnknownLanguage.self,
        TooLong.self,
        StateNotMotion.self, Vague.self, ObjectChange.self, EndStillObjects.self, SceneChange.self, ActionTooLarge.self,
        HandsOnObjects.self, LipSync.self, SeveralSubjects.self, Occlusion.self, Mechanical.self, TooManyMotions.self,
        TooShort.self, NoRoom.self, Contradiction.self, NegativeWords.self, AvoidUnread.self, LoopInWords.self,
        SceneRedescribed.self, CameraMissing.self, NotProgressive.self, PromptOptimizer.self,
    ]

    /// Names of all rules.
    package static var names: [String] { all.map { $0.name } }
}
