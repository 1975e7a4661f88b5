import KinoraCore

/// How what was found compares with what was expected.
struct Tally: Sendable {
    struct Count: Sendable {
        var hits = 0
        var extra = 0
        var missed = 0

        /// Share of what was found that was expected; 1 where nothing was found.
        var precision: Double { hits + extra == 0 ? 1 : Double(hits) / Double(hits + extra) }
        /// Share of what was expected that was found; 1 where nothing was expected.
        var recall: Double { hits + missed == 0 ? 1 : Double(hits) / Double(hits + missed) }

        mutating func add(found: Bool, expected: Bool) {
            if found, expected { hits += 1 } else if found { extra += 1 } else if expected { missed += 1 }
        }
    }

    private(set) var prompts = 0
    /// Every finding, whatever its severity.
    private(set) var all = Count()
    /// Findings at warning or above.
    private(set) var aboveNote = Count()
    private(set) var byRule: [String: Count] = [:]
    private(set) var good = 0
    /// Good prompts with a finding above note.
    private(set) var nagged = 0
    /// What differs, a line each.
    private(set) var differences: [String] = []

    var quiet: Double { good == 0 ? 1 : 1 - Double(nagged) / Double(good) }

    init() {}

    mutating func add(_ labelled: LabelledPrompt, _ findings: [Finding]) {
        prompts += 1
        let found = Set(findings.map(\.rule))
        let loud = Set(findings.filter { $0.severity > .note }.map(\.rule))
        for rule in found.union(labelled.expected) {
            let isExpected = labelled.expected.contains(rule)
            all.add(found: found.contains(rule), expected: isExpected)
            byRule[rule, default: Count()].add(found: found.contains(rule), expected: isExpected)
        }
        for rule in loud.union(labelled.warned) {
            aboveNote.add(found: loud.contains(rule), expected: labelled.warned.contains(rule))
        }
        if labelled.isGood {
            good += 1
            if !loud.isEmpty { nagged += 1 }
        }
        note(labelled, found: found, loud: loud)
    }

    private mutating func note(_ labelled: LabelledPrompt, found: Set<String>, loud: Set<String>) {
        let missed = labelled.expected.subtracting(found).sorted().map { "missed \($0)" }
        let extra = found.subtracting(labelled.expected).sorted().map { "extra \($0)" }
        let louder = loud.intersection(labelled.noted).sorted().map { "\($0) is no note" }
        let quieter = labelled.warned.intersection(found).subtracting(loud).sorted().map { "\($0) is only a note" }
        let all = missed + extra + louder + quieter
        if !all.isEmpty { differences.append("“\(labelled.prompt.text.prefix(70))”: \(all.joined(separator: ", "))") }
    }
}
