/// The forms of an English word. Forms are made from the plain word, never guessed back from an inflected one, so
/// that `cap` and `cape` stay apart.
enum Inflection {
    /// The word itself and its -s, -ed, -ing and irregular forms. Some of them do not exist; nobody types those.
    static func forms(of word: String) -> Set<String> {
        var forms: Set<String> = [word, word + "s"]
        forms.formUnion(irregular[word] ?? [])
        guard let last = word.last, word.count > 1 else { return forms }
        let trunk = String(word.dropLast())
        let before = trunk.last ?? " "
        if last == "e" {
            forms.formUnion([word + "d", trunk + "ing"])
        } else if last == "y", !vowels.contains(before) {
            forms.formUnion([trunk + "ies", trunk + "ied", word + "ing"])
        } else {
            forms.formUnion([word + "ed", word + "ing", word + "es"])
            if !vowels.contains(last), vowels.contains(before) {
                forms.formUnion([word + "\(last)ed", word + "\(last)ing"])
            }
        }
        return forms
    }

    private static let vowels: Set<Character> = ["a", "e", "i", "o", "u"]

    private static let irregular: [String: [String]] = [
        "bend": ["bent"], "blow": ["blew", "blown"], "drive": ["drove", "driven"], "eat": ["ate", "eaten"],
        "fall": ["fell", "fallen"], "fly": ["flew", "flown"], "foot": ["feet"], "hold": ["held"], "leaf": ["leaves"],
        "lie": ["lying", "lay"], "ride": ["rode"], "rise": ["rose", "risen"], "run": ["ran"],
        "scarf": ["scarves"], "shake": ["shook", "shaken"], "sing": ["sang"], "sit": ["sat"], "slide": ["slid"],
        "speak": ["spoke", "spoken"], "spin": ["spun"], "stand": ["stood"], "sweep": ["swept"], "swim": ["swam"],
        "swing": ["swung"], "take": ["took", "taken"], "wind": ["winds"], "write": ["wrote", "written"],
    ]
}
