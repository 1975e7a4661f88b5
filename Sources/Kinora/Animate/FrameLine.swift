package import KinoraAnimator
package import KinoraVision

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Renders frames on several workers and hands them out in order.
///
/// At most `workers` frames are in the making and a few wait for their turn: memory does not grow with length, and a
/// consumer that is slow holds the workers back.
package struct FrameLine: Sendable {
    let renderer: Renderer
    let workers: Int

    package init(renderer: Renderer, workers: Int) {
        self.renderer = renderer
        self.workers = workers
    }

    /// One for each core, up to eight.
    package static var usualWorkers: Int { min(max(ProcessInfo.processInfo.activeProcessorCount, 1), 8) }

    private struct Rendered: Sendable {
        var number: Int
        var frame: VideoFrame
        var slot: RenderSlot
    }

    /// Calls `consume` with a function that gives the next frame, or `nil` after the last. The memory of a frame is
    /// used again once the consumer has asked for two more and holds it no longer.
    package func run<Value: Sendable>(
        progress: @escaping @Sendable (_ done: Int) -> Void,
        consume: (_ next: () async throws -> VideoFrame?) async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Rendered.self) { group in
            var started = 0
            var handed = 0
            var waiting: [Int: VideoFrame] = [:]
            var recent: [VideoFrame] = []
            let pool = FramePool()
            func start(in slot: RenderSlot) {
                guard started < renderer.frames else { return }
                let number = started
                started += 1
                group.addTask { try render(number, in: slot, pool) }
            }
            for _ in 0..<workers { start(in: RenderSlot()) }
            let value = try await consume {
                guard handed < renderer.frames else { return nil }
                try Task.checkCancellation()
                if recent.count > 1 { pool.give(recent.removeFirst()) }
                while waiting[handed] == nil, let rendered = try await group.next() {
                    waiting[rendered.number] = rendered.frame
                    start(in: rendered.slot)
                }
                defer {
                    handed += 1
                    progress(handed)
                }
                guard let frame = waiting.removeValue(forKey: handed) else { return nil }
                recent.append(frame)
                return frame
            }
            group.cancelAll()
            return value
        }
    }

    private func render(_ number: Int, in slot: RenderSlot, _ pool: FramePool) throws -> Rendered {
        try Task.checkCancellation()
        var frame = pool.take(renderer)
        slot.render(number, of: renderer, into: &frame)
        return Rendered(number: number, frame: frame, slot: slot)
    }
}
