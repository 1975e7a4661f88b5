import KinoraCore

/// What stands in a prompt where nobody said anything.
struct Standards {
    let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    func part(_ kind: Composition.Kind) -> Composition.Part? {
        switch kind {
        case .subject:
            isOfPeople
                ? part(kind, "same face and clothes throughout", "faces drift when nothing holds them")
                : nil
        case .camera: part(kind, "static camera", "a model that may choose pans and zooms")
        case .style: moves ? part(kind, "smooth motion", "it keeps a clip from jittering") : nil
        case .avoid: part(kind, failures.joined(separator: ", "), "what most often goes wrong")
        case .motion, .environment: nil
        }
    }

    private func part(_ kind: Composition.Kind, _ text: String, _ reason: String) -> Composition.Part {
        Composition.Part(kind, text, .standard, reason: reason)
    }

    private var moves: Bool { reading.has(Tag.motions.union(Tag.cameraMoves).union([.wind])) }

    private var isOfPeople: Bool {
        reading.has([.female, .male, .person, .kin, .group])
            || reading.tokens.contains { ["her", "his", "their"].contains($0.plain) }
            || reading.has([.part, .life, .gesture, .idle])
    }

    /// Common failures, those of faces and hands where somebody is in the picture. What the prompt asks for is not
    /// among them: "flickering candles" may flicker.
    private var failures: [String] {
        let common = ["flicker", "jitter", "warping", "blur", "low quality", "watermark", "subtitles"]
        let bodily = ["warped face", "deformed hands", "extra limbs"]
        let said = Set(reading.marks.map(\.lemma))
        return ((isOfPeople ? bodily : []) + common).filter { !said.contains($0) }
    }
}
