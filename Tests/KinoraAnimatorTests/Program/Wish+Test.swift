import KinoraCore

@testable import KinoraAnimator

extension Wish {
    /// A wish for five seconds of 720p; the face fills a tenth of the still.
    static func of(
        _ prompt: String, avoid: String = "", face: Double? = nil, vegetation: Double = 0, loop: Bool = false,
        settings: [String: String] = [:]
    ) -> Wish {
        let box = Box(x: 400, y: 100, width: 128, height: 128)
        return Wish(
            prompt: MotionPrompt(prompt, avoid: avoid),
            regions: face.map { [Region(label: "face", box: box, confidence: $0, source: .auto)] } ?? [],
            vegetation: vegetation, loop: loop,
            output: MotionProgram.Output(width: 1280, height: 720, fps: 24, frames: 120), settings: settings)
    }
}

extension MotionPlan {
    /// The ops as in ``PromptRow``.
    var written: String {
        (loop ? "loop " : "") + ops.map(\.written).joined(separator: " ")
    }
}

extension Op {
    fileprivate var written: String {
        func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
        return name + (amplitude == 1 ? "" : "*\(rounded(amplitude))") + (speed == 1 ? "" : "@\(rounded(speed))")
            + parameters.sorted { $0.key < $1.key }.map { "[\($0.key) \(Int($0.value))]" }.joined()
    }
}
