extension English {
    /// The forms of a verb, each with its name. Made from the plain word, never guessed back from a bent one, so that
    /// "caring" is no form of "car".
    static func verbForms(_ word: String) -> [(String, VerbForm)] {
        let stem = bent(word)
        var forms: [(String, VerbForm)] = [(word, .base), (third(word), .third), (stem + "ing", .progressive)]
        let past = irregular[word] ?? [word.hasSuffix("e") ? word + "d" : yToI(word) ?? stem + "ed"]
        forms += past.map { ($0, .past) }
        // Both spellings: "traveling", "travelling".
        if doubled.contains(word) { forms += [(word + "ing", .progressive), (word + "ed", .past)] }
        var seen: Set<String> = []
        return forms.filter { seen.insert($0.0).inserted }
    }

    /// Singular and plural.
    static func nounForms(_ word: String) -> [String] {
        if let plural = plurals[word] { return [word, plural] }
        return [word, third(word)]
    }

    /// The `-ing` form of a verb in any form that the lists know, made from its plain form.
    static func progressive(_ word: String) -> String { bent(word) + "ing" }

    private static func third(_ word: String) -> String {
        if let stem = yToI(word) { return String(stem.dropLast(2)) + "es" }
        let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { word.hasSuffix($0) }
        return word + (hisses ? "es" : "s")
    }

    /// "carry" → "carried".
    private static func yToI(_ word: String) -> String? {
        guard word.hasSuffix("y"), let before = word.dropLast().last, !vowels.contains(before) else { return nil }
        return word.dropLast() + "ied"
    }

    /// What stands before -ing: "glid", "run" → "runn", "ly".
    private static func bent(_ word: String) -> String {
        if word.hasSuffix("ie") { return word.dropLast(2) + "y" }
        if word.hasSuffix("ee") || word.hasSuffix("oe") || word.hasSuffix("ye") { return word }
        if word.hasSuffix("e"), word.count > 2 { return String(word.dropLast()) }
        let letters = Array(word.suffix(3))
        guard letters.count == 3 else { return word }
        let closes = !vowels.contains(letters[2]) && vowels.contains(letters[1]) && !vowels.contains(letters[0])
        let isShort = word.count(where: vowels.contains) == 1 || doubled.contains(word)
        return closes && isShort && !"wxy".contains(letters[2]) ? word + String(letters[2]) : word
    }

    private static let vowels: Set<Character> = ["a", "e", "i", "o", "u"]

    /// Longer verbs that double their last letter.
    private static let doubled: Set<String> = [
        "travel", "begin", "unzip", "level", "swivel", "unplug", "quarrel", "unwrap", "rewrap", "kidnap",
        "backflip", "kickflip", "unclip", "unpin",
    ]

    private static let plurals = [
        "woman": "women", "man": "men", "child": "children", "leaf": "leaves", "scarf": "scarves", "foot": "feet",
        "tooth": "teeth", "wolf": "wolves", "person": "persons", "goose": "geese", "sheep": "sheep", "deer": "deer",
        "fish": "fish", "snow": "snows", "businesswoman": "businesswomen", "businessman": "businessmen",
        "fireman": "firemen", "fisherman": "fishermen", "mouse": "mice", "knife": "knives", "grass": "grasses",
    ]

    /// Past forms that are not made with -ed.
    private static let irregular: [String: [String]] = [
        "arise": ["arose", "arisen"], "beat": ["beat", "beaten"], "become": ["became"], "bend": ["bent"],
        "bite": ["bit", "bitten"], "blow": ["blew", "blown"], "break": ["broke", "broken"], "bring": ["brought"],
        "burst": ["burst"], "buy": ["bought"], "catch": ["caught"], "come": ["came"], "cling": ["clung"],
        "creep": ["crept"], "cut": ["cut"], "draw": ["drew", "drawn"], "drink": ["drank", "drunk"],
        "drive": ["drove", "driven"], "eat": ["ate", "eaten"], "fall": ["fell", "fallen"], "feed": ["fed"],
        "fight": ["fought"], "fling": ["flung"], "fly": ["flew", "flown"], "get": ["got", "gotten"],
        "give": ["gave", "given"], "go": ["went", "gone"], "grow": ["grew", "grown"], "hang": ["hung"],
        "hide": ["hid", "hidden"], "hit": ["hit"], "hold": ["held"], "kneel": ["knelt"], "leap": ["leapt", "leaped"],
        "leave": ["left"], "lie": ["lay", "lain"], "make": ["made"], "put": ["put"], "ride": ["rode", "ridden"],
        "ring": ["rang", "rung"], "rise": ["rose", "risen"], "run": ["ran"], "say": ["said"], "set": ["set"],
        "shake": ["shook", "shaken"], "shed": ["shed"], "shine": ["shone"], "shoot": ["shot"], "shrink": ["shrank"],
        "shut": ["shut"], "sing": ["sang", "sung"], "sink": ["sank", "sunk"], "sit": ["sat"], "slide": ["slid"],
        "speak": ["spoke", "spoken"], "speed": ["sped", "speeded"], "spin": ["spun"], "split": ["split"],
        "spread": ["spread"], "spring": ["sprang", "sprung"], "stand": ["stood"], "steal": ["stole"],
        "stick": ["stuck"],
        "stride": ["strode"], "strike": ["struck"], "sweep": ["swept"], "swim": ["swam", "swum"],
        "swing": ["swung"], "take": ["took", "taken"], "tear": ["tore", "torn"], "tell": ["told"],
        "throw": ["threw", "thrown"], "wear": ["wore", "worn"], "weep": ["wept"], "write": ["wrote", "written"],
        "sew": ["sewed", "sewn"], "lean": ["leaned", "leant"], "burn": ["burned", "burnt"], "light": ["lit"],
    ]
}
