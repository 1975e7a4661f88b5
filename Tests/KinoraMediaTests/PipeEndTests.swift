import Testing

@testable import KinoraMedia

/// A pipe holds less than a frame of 720p, so every write here is many.
@Suite(.timeLimit(.minutes(1)))
struct PipeEndTests {
    /// Bytes of a frame of 720p that tell where in which frame they belong: 251 is no divisor of a page.
    private func frame(_ number: Int) -> [UInt8] {
        (0..<1280 * 720 * 3 / 2).map { UInt8(truncatingIfNeeded: ($0 + 83 * number) % 251) }
    }

    private func ends() throws -> (read: PipeEnd, write: PipeEnd) {
        let (read, write) = try PipeEnd.pair()
        return (PipeEnd(read, label: "kinora.test.read"), PipeEnd(write, label: "kinora.test.write"))
    }

    private func everything(from reader: PipeEnd, bite: Int) async throws -> [UInt8] {
        var all: [UInt8] = []
        while true {
            let part = try await reader.read(upTo: bite)
            all += part
            if part.count < bite { return all }
        }
    }

    @Test(
        "frames arrive whole and in order, however small the bites they are read in, and their memory is used again",
        arguments: [4099, 65_536, 3 << 20])
    func slowReader(bite: Int) async throws {
        let (reader, writer) = try ends()
        async let arrived = everything(from: reader, bite: bite)
        var memory = frame(0)
        for number in 0..<3 {
            if number > 0 { for (place, byte) in frame(number).enumerated() { memory[place] = byte } }
            try await writer.write(memory)
        }
        writer.close()
        let all = try await arrived
        #expect(all == frame(0) + frame(1) + frame(2))
    }

    @Test("bytes that are lent reach the reader as they were, whatever becomes of their array")
    func lent() async throws {
        let (reader, writer) = try ends()
        var memory = frame(0)
        // Little enough that most of a pipe is still to be read, and enough that all the rest fits.
        let head = memory.count - PipeEnd.capacity_B + 16_384
        let loan = Task { [memory] in try await writer.lend(memory) }
        var arrived = try await reader.read(upTo: head)
        try await loan.value
        for place in memory.indices { memory[place] = 255 }
        writer.close()
        arrived += try await reader.read(upTo: memory.count)
        #expect(arrived == frame(0))
    }

    @Test("frames that are lent, and little ones between them, arrive in order", arguments: [4099, 65_536, 3 << 20])
    func lentInOrder(bite: Int) async throws {
        let (reader, writer) = try ends()
        async let arrived = everything(from: reader, bite: bite)
        var memory = frame(0)
        for number in 0..<3 {
            if number > 0 { for (place, byte) in frame(number).enumerated() { memory[place] = byte } }
            try await writer.lend(memory)
            try await writer.lend([UInt8(number), 252])
        }
        writer.close()
        let all = try await arrived
        #expect(all == (0..<3).flatMap { frame($0) + [UInt8($0), 252] })
    }

    @Test("a part of the bytes can be written alone")
    func part() async throws {
        let (reader, writer) = try ends()
        try await writer.write(frame(0), 100..<400)
        writer.close()
        #expect(try await reader.read(upTo: 4096) == Array(frame(0)[100..<400]))
    }

    @Test(
        "a reader that goes in the middle of a frame is told as closed, now and later",
        arguments: [0, 1, 100_000], [false, true])
    func readerDies(taken: Int, lent: Bool) async throws {
        let (reader, writer) = try ends()
        let bytes = frame(0)
        let written = Task { lent ? try await writer.lend(bytes) : try await writer.write(bytes) }
        #expect(try await reader.read(upTo: taken) == Array(bytes.prefix(taken)))
        reader.close()
        await #expect(throws: PipeEnd.Closed.self) { try await written.value }
        await #expect(throws: PipeEnd.Closed.self) { try await writer.write(bytes) }
        await #expect(throws: PipeEnd.Closed.self) { try await writer.lend(bytes) }
    }

    @Test("nothing can be written to an end that is closed")
    func closed() async throws {
        let (_, writer) = try ends()
        writer.close()
        writer.close()
        await #expect(throws: PipeEnd.Closed.self) { try await writer.write([1]) }
    }
}
