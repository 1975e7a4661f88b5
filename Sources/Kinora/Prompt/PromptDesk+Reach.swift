import KinoraAnimator
public import KinoraCore

extension PromptDesk {
    /// What the embedded engine would not do as a preset asks, on a still that has all it could want: a sure face and
    /// leaves. Empty: it does all of it.
    ///
    /// - Throws: `KinoraError` with `usage` for a setting that does not exist.
    public func shortfalls(of preset: Preset) throws -> [Degradation] {
        let face = Region(
            label: "face", box: Box(x: 400, y: 100, width: 128, height: 128), confidence: 1, source: .auto)
        let plan = try ProgramCompiler.compile(
            Wish(
                prompt: preset.prompt, regions: [face], vegetation: 1, loop: preset.loop,
                output: MotionProgram.Output(width: 1280, height: 720, fps: 24, frames: 120),
                settings: preset.settings))
        return plan.degraded
    }
}
