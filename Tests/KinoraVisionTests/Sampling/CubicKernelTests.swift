import Testing

@testable import KinoraVision

@Suite struct CubicKernelTests {
    private func weights(_ phase: Int) -> [Int16] { Array(CubicKernel.weights[4 * phase..<4 * phase + 4]) }

    @Test func `every phase sums to exactly one`() {
        #expect(CubicKernel.weights.count == 4 * 256)
        for phase in 0..<256 { #expect(weights(phase).reduce(Int32(0)) { $0 + Int32($1) } == 16384) }
    }

    @Test func `phase 0 is the sample itself, and half way both neighbours count alike`() {
        #expect(weights(0) == [0, 16384, 0, 0])
        #expect(weights(128) == [-1024, 9216, 9216, -1024])
    }

    @Test func `looking from the other side mirrors the weights`() {
        for phase in 1..<256 { #expect(weights(phase) == weights(256 - phase).reversed()) }
    }

    @Test func `weights are those of the curve to half a step`() {
        for phase in 0..<256 {
            for (weight, exact) in zip(weights(phase), CubicKernel.taps(Double(phase) / 256)) {
                #expect(abs(Double(weight) - exact * 16384) <= 1.51)
            }
        }
    }

    @Test func `the curve keeps straight lines straight`() {
        for phase in 0..<256 {
            let t = Double(phase) / 256
            let place = zip(CubicKernel.taps(t), [-1.0, 0, 1, 2]).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(abs(place - t) < 1e-12)
        }
    }

    @Test func `the vector tables hold the same weights, in pairs and twice over`() {
        #expect(CubicKernel.evenVectors.count == 4 * 256)
        #expect(CubicKernel.oddVectors.count == 6 * 256)
        #expect(CubicKernel.rowVectors.count == 2 * 256)
        for phase in 0..<256 {
            let w = weights(phase)
            let even = CubicKernel.evenVectors[4 * phase..<4 * phase + 4].map(lanes)
            #expect(even == [[w[0], w[1]], [w[0], w[1]], [w[2], w[3]], [w[2], w[3]]].map { repeated($0, 4) })
            let odd = CubicKernel.oddVectors[6 * phase..<6 * phase + 6].map(lanes)
            let pairs = [[0, w[0]], [w[1], w[2]], [w[3], 0]]
            #expect(odd == pairs.flatMap { [repeated($0, 4), repeated($0, 4)] })
            let row = CubicKernel.rowVectors[2 * phase..<2 * phase + 2].map(lanes)
            #expect(row == [repeated(w, 2), repeated(w, 2)])
        }
    }

    private func lanes(_ vector: SIMD8<Int16>) -> [Int16] { (0..<8).map { vector[$0] } }

    private func repeated(_ values: [Int16], _ times: Int) -> [Int16] { (0..<times).flatMap { _ in values } }
}
