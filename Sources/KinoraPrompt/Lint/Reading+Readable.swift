extension Reading {
    /// Fewer known words than this, of a text with letters that English has not, and it is another language.
    private static let leastKnown = 0.25

    /// Words with a letter or a digit in them.
    var hasWords: Bool { !tokens.isEmpty }

    /// Whether the word lists are of this text's language.
    var isInKnownLanguage: Bool {
        guard hasWords else { return true }
        let known = Double(tokens.count { lexicon.known.contains($0.plain) }) / Double(tokens.count)
        let isASCII = tokens.allSatisfy { $0.plain.utf8.allSatisfy { $0 < 0x80 } }
        return isASCII ? known > 0 || tokens.count < 4 : known >= Self.leastKnown
    }

    /// A verb that no list knows, and that goes on: "pistons pumping". Whatever it is, it is a motion.
    var hasUnknownVerb: Bool {
        tokens.contains {
            !$0.isNegated && lexicon.language.looksOngoing($0.plain) && !lexicon.known.contains($0.plain)
        }
    }

    var isReadable: Bool { hasWords && isInKnownLanguage }
}

extension RuleRegistry {
    /// Rules that have something to say where no word is understood.
    static let wordless: Set<String> = [
        PromptRequired.name, PromptUnread.name, ControlCharacters.name, NoWords.name, UnknownLanguage.name,
        TooLong.name,
        AvoidUnread.name, PromptOptimizer.name,
    ]
}
