import Foundation
import KinoraCore
import Testing

@testable import KinoraCatalog

@Suite("Lengths, in the five ways that sellers have for them")
struct LengthTests {
    private func length(_ json: String) throws -> ClipLength {
        try JSONDecoder().decode(ClipLength.self, from: Data(json.utf8))
    }

    @Test(
        "A length that is made goes over the wire in the seller's way",
        arguments: [
            (#"{"as":"text","to":"duration","only":[5,10],"seconds":5}"#, 10.0, WireValue.text("10")),
            (#"{"as":"text_s","to":"duration","only":[5,9],"seconds":5}"#, 9, .text("9s")),
            (#"{"as":"integer","to":"duration","min":2,"max":15,"seconds":5}"#, 7, .integer(7)),
            (#"{"as":"integer","to":"s","min":1,"max":30,"step":0.001,"seconds":5}"#, 2.345, .fraction(2.345)),
            (#"{"as":"frames","to":"n","min":81,"max":100,"seconds":5,"extra":1}"#, 5, .integer(81)),
            (#"{"as":"frames","to":"n","min":81,"max":100,"seconds":5,"extra":1}"#, 6, .integer(97)),
        ])
    func made(_ json: String, _ seconds: Double, _ sent: WireValue) throws {
        let length = try length(json)
        guard case .exact(let time?) = length.answer(seconds, fps: 16) else { throw KinoraError(.usage, "not made") }
        #expect(time.seconds == seconds)
        #expect(length.wire(time) == sent)
    }

    @Test func `A fixed length sends nothing`() throws {
        let length = try length(#"{"as":"fixed","seconds":6}"#)
        #expect(length.answer(nil, fps: nil) == .exact(ClipTime(seconds: 6)))
        #expect(length.wire(ClipTime(seconds: 6)) == nil)
        #expect(length.answer(5, fps: nil) == .nearest(ClipTime(seconds: 6)))
        #expect(try self.length(#"{"as":"fixed"}"#).answer(5, fps: nil) == .exact(nil))
    }

    /// The script of the seeds sent `max(41, 16·d + 1)` frames, which the endpoint refuses below 81 and above 100.
    @Test(
        "Frames stay in the range of the endpoint, at any rate",
        arguments: [
            (3.0, 16.0, 81, 5.0, false), (3, 24, 81, 80.0 / 24, false), (3.5, 24, 85, 3.5, true),
            (8, 16, 100, 99.0 / 16, false), (8, 12, 97, 8, true), (20, 5, 100, 99.0 / 5, false),
            (19.8, 5, 100, 19.8, true),
        ] as [(Double, Double, Int, Double, Bool)])
    func frames(_ seconds: Double, _ fps: Double, _ count: Int, _ made: Double, _ isExact: Bool) throws {
        let length = try length(#"{"as":"frames","to":"n","min":81,"max":100,"seconds":5,"extra":1}"#)
        let time = ClipTime(seconds: made, frames: count)
        #expect(length.answer(seconds, fps: fps) == (isExact ? .exact(time) : .nearest(time)))
    }

    @Test func `Nobody who asks for no length is refused one`() throws {
        let always25 = try length(#"{"as":"frames","min":25,"max":25,"seconds":2.5}"#)
        #expect(always25.answer(nil, fps: 25) == .exact(ClipTime(seconds: 1, frames: 25)))
        #expect(always25.answer(1, fps: 25) == .exact(ClipTime(seconds: 1, frames: 25)))
    }

    @Test func `Of two lengths that are equally near the shorter is told`() throws {
        let length = try length(#"{"as":"text","to":"d","only":[10,5],"seconds":5}"#)
        #expect(length.answer(7.5, fps: nil) == .nearest(ClipTime(seconds: 5)))
    }
}
