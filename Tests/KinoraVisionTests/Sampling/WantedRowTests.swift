import Testing

@testable import KinoraVision

@Suite("Rows that the separable sampler is asked for")
struct WantedRowTests {
    @Test(arguments: [[0..<1], [3..<8, 8..<16, 30..<31], [0..<40], [39..<40], []])
    func `Wanted rows are those of the whole picture, the others stay as they were`(wanted: [Range<Int>]) {
        let hash = CounterHash(seed: 11, stream: 4)
        let plane = Plane(width: 50, height: 60) { x, y in Float(hash.unit(UInt64(y * 50 + x)) * 255) }
        let sampler = SeparableSampler(SamplePlane(plane))
        let columns = AxisMap(origin: 2.3, step: 1.1, count: 36, sourceCount: 50)
        let rows = AxisMap(origin: -0.7, step: 1.37, count: 40, sourceCount: 60)
        func sample(_ wanted: [Range<Int>]?) -> [UInt8] {
            var bytes = [UInt8](repeating: 7, count: 36 * 40)
            var scratch = SeparableSampler.Scratch()
            bytes.withUnsafeMutableBufferPointer {
                sampler.sample(columns: columns, rows: rows, wanted: wanted, into: $0, scratch: &scratch)
            }
            return bytes
        }
        let whole = sample(nil)
        let some = sample(wanted)
        for y in 0..<40 {
            let row = y * 36..<(y + 1) * 36
            let exact = wanted.contains { $0.contains(y) } ? Array(whole[row]) : [UInt8](repeating: 7, count: 36)
            #expect(Array(some[row]) == exact, "row \(y)")
        }
    }
}
