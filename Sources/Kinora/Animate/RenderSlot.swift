import KinoraAnimator
import KinoraCore
import KinoraVision
import Synchronization

/// Working memory of the tasks that render: each slot serves one task at a time and is used again by the next.
///
/// It is held by reference because a value that a task captures is still held by its closure: writing to it
/// would copy it, megabytes a frame.
final class RenderSlot: Sendable {
    private let scratch = Mutex(RenderScratch())

    func render(_ number: Int, of renderer: Renderer, into frame: inout VideoFrame) {
        scratch.withLock { renderer.render(number, into: &frame, scratch: &$0) }
    }
}

/// Frames whose memory is used again: fresh memory costs a page fault every 4 KiB.
final class FramePool: Sendable {
    private let spare = Mutex<[VideoFrame]>([])

    /// A frame with anything in it. If somebody still holds the frame it was, writing to it makes a copy.
    func take(_ size: PixelSize) -> VideoFrame {
        spare.withLock { $0.popLast() } ?? VideoFrame(width: size.width, height: size.height)
    }

    func give(_ frame: VideoFrame) { spare.withLock { $0.append(frame) } }
}
