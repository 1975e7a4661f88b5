import ArgumentParser
import KinoraCore

extension Animate {
    /// The verb for the still after `--edit`, and where that lies. First the state, then the motion: a video model moves
    /// what is there.
    func edited(_ studio: any Studio, _ console: Console) async throws -> Animate {
        guard let instruction = paid.edit else { return self }
        guard instruction.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("--edit has no words; say in quotes what is to be different")
        }
        var wish = OrderWish(
            model: "auto", stillPath: still, prompt: MotionPrompt(instruction), provider: paid.provider,
            allowsUnpriced: paid.allowUnpriced)
        wish.makes = .still
        let commission = Commission(wish, capMicroUSD: paid.cap)
        if !common.quiet, let remark = PriceRemark(commission, try await studio.quote(wish)) {
            console.remark(remark.line)
        }
        let talk = ProgressTalk(console, common.manner(on: console))
        defer { talk.end() }
        let job = try await studio.order(commission, progress: talk.report)
        if !common.quiet { console.remark("edited still: \(job.clipPath)") }
        var next = self
        next.still = job.clipPath
        next.paid.edit = nil
        return next
    }
}
