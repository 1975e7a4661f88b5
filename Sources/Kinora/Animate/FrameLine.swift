package import KinoraAnimator
import KinoraCore
package import KinoraVision

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Renders frames on several workers and hands them out in order.
///
/// Never more than twice as many frames as there are workers are in the making or wait for their turn: memory does
/// not grow with length, and a consumer that is slow holds the workers back.
package struct FrameLine: Sendable {
    let size: PixelSize
    let frames: Int
    let workers: Int
    let make: @Sendable (_ number: Int, _ slot: RenderSlot, _ frame: inout VideoFrame) -> Void

    /// One for each core, up to eight.
    package static var usualWorkers: Int { min(max(ProcessInfo.processInfo.activeProcessorCount, 1), 8) }

    private struct Rendered: Sendable {
        var number: Int
        var frame: VideoFrame
        var slot: RenderSlot
    }

    /// Calls `consume` with a function that gives the next frame, or `nil` after the last. The memory of a frame is
    /// used again once the consumer has asked for three more and holds it no longer.
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
            var idle = (0..<workers).map { _ in RenderSlot() }
            func start() {
                while started < min(frames, handed + 2 * workers), let slot = idle.popLast() {
                    let number = started
                    started += 1
                    group.addTask { try render(number, in: slot, pool) }
                }
            }
            let value = try await consume {
                guard handed < frames else { return nil }
                try Task.checkCancellation()
                if recent.count > 2 { pool.give(recent.removeFirst()) }
                start()
                while waiting[handed] == nil, let rendered = try await group.next() {
                    waiting[rendered.number] = rendered.frame
                    idle.append(rendered.slot)
                    start()
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
        var frame = pool.take(size)
        make(number, slot, &frame)
        return Rendered(number: number, frame: frame, slot: slot)
    }
}

extension FrameLine {
    package init(renderer: Renderer, workers: Int) {
        self.init(size: renderer.output.size, frames: renderer.frames, workers: workers) { number, slot, frame in
            slot.render(number, of: renderer, into: &frame)
        }
    }
}
