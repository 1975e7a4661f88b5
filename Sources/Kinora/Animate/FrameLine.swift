import KinoraAnimator
import KinoraVision

/// Renders frames on several workers and hands them out in order.
///
/// At most `workers` frames are in the making and a few wait for their turn: memory does not grow with length, and a
/// consumer that is slow holds the workers back.
struct FrameLine: Sendable {
    let renderer: Renderer
    let workers: Int

    private struct Rendered: Sendable {
        var number: Int
        var frame: VideoFrame
        var scratch: RenderScratch
    }

    /// Calls `consume` with a function that gives the next frame, or `nil` after the last.
    func run<Value: Sendable>(
        progress: @escaping @Sendable (_ done: Int) -> Void,
        consume: (_ next: () async throws -> VideoFrame?) async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Rendered.self) { group in
            var started = 0
            var handed = 0
            var waiting: [Int: VideoFrame] = [:]
            func start(with scratch: RenderScratch) {
                guard started < renderer.frames else { return }
                let number = started
                started += 1
                group.addTask { try render(number, scratch) }
            }
            for _ in 0..<workers { start(with: RenderScratch()) }
            let value = try await consume {
                guard handed < renderer.frames else { return nil }
                try Task.checkCancellation()
                while waiting[handed] == nil, let rendered = try await group.next() {
                    waiting[rendered.number] = rendered.frame
                    start(with: rendered.scratch)
                }
                defer {
                    handed += 1
                    progress(handed)
                }
                return waiting.removeValue(forKey: handed)
            }
            group.cancelAll()
            return value
        }
    }

    private func render(_ number: Int, _ scratch: RenderScratch) throws -> Rendered {
        try Task.checkCancellation()
        var scratch = scratch
        var frame = VideoFrame(width: renderer.output.width, height: renderer.output.height)
        renderer.render(number, into: &frame, scratch: &scratch)
        return Rendered(number: number, frame: frame, scratch: scratch)
    }
}
