import KinoraCore
import KinoraVision
import Synchronization
import Testing

@testable import Kinora

@Suite("How many frames are held at once", .timeLimit(.minutes(1)))
struct FrameWindowTests {
    private func collect(_ line: FrameLine) async throws -> [VideoFrame] {
        try await line.run(progress: { _ in }) { next in
            var frames: [VideoFrame] = []
            while let frame = try await next() { frames.append(frame) }
            return frames
        }
    }

    /// A line whose frames are told by their first byte, and that tells how many were made.
    private func counted(
        _ frames: Int, workers: Int
    ) -> (FrameLine, Counter) {
        let counter = Counter()
        let line = FrameLine(size: PixelSize(width: 2, height: 2), frames: frames, workers: workers) { n, _, frame in
            frame.bytes[0] = UInt8(n & 255)
            counter.made.add(1, ordering: .sequentiallyConsistent)
        }
        return (line, counter)
    }

    private final class Counter: Sendable {
        let made = Atomic(0)
    }

    @Test(arguments: [1, 2, 4]) func `a slow consumer holds the workers back`(workers: Int) async throws {
        let (line, counter) = counted(200, workers: workers)
        try await line.run(progress: { _ in }) { next in
            var taken = 0
            while let frame = try await next() {
                #expect(frame.bytes[0] == UInt8(taken & 255))
                taken += 1
                // Whatever the workers can do meanwhile, they do.
                for _ in 0..<20 { await Task.yield() }
                #expect(counter.made.load(ordering: .sequentiallyConsistent) <= taken + 2 * workers)
            }
            #expect(taken == 200)
        }
    }

    @Test func `a frame that takes long does not make the others pile up`() async throws {
        let counter = Counter()
        let line = FrameLine(size: PixelSize(width: 2, height: 2), frames: 400, workers: 2) { n, _, _ in
            // The first frame waits for a pile that must not come, as long as a million looks take.
            if n == 0 {
                for _ in 0..<1_000_000 where counter.made.load(ordering: .sequentiallyConsistent) < 100 {}
                #expect(counter.made.load(ordering: .sequentiallyConsistent) <= 4)
            }
            counter.made.add(1, ordering: .sequentiallyConsistent)
        }
        #expect(try await collect(line).count == 400)
    }

    @Test func `when the consumer gives up, so do the workers`() async throws {
        struct Enough: Error {}
        let (line, counter) = counted(1000, workers: 2)
        await #expect(throws: Enough.self) {
            try await line.run(progress: { _ in }) { next in
                for _ in 0..<5 { _ = try await next() }
                throw Enough()
            }
        }
        #expect(counter.made.load(ordering: .sequentiallyConsistent) < 20)
    }

    @Test func `progress counts what was handed out, one by one`() async throws {
        let seen = Mutex<[Int]>([])
        let (line, _) = counted(12, workers: 3)
        try await line.run {
            let done = $0
            seen.withLock { $0.append(done) }
        } consume: { next in
            while try await next() != nil {}
        }
        #expect(seen.withLock { $0 } == Array(1...12))
    }
}
