import Foundation
import Testing

@testable import KinoraVision

@Suite struct ExactTests {
    @Test(arguments: [0, 1, -1, 1000, -1000, 1_000_000, -1_000_000])
    func `sine and cosine are libm's to a billionth, however many turns and whichever way`(whole: Int) {
        for i in -512...512 {
            let part = Double(i) / 512
            let turns = Double(whole) + part
            #expect(abs(Exact.sine(turns) - sin(2 * .pi * part)) < 1e-9)
            #expect(abs(Exact.cosine(turns) - cos(2 * .pi * part)) < 1e-9)
        }
    }

    @Test func `quarter turns are nearly exact, and the ends of a turn meet`() {
        for (turns, value) in [(0.0, 0.0), (0.25, 1), (0.5, 0), (0.75, -1), (1, 0), (-0.25, -1), (7, 0)] {
            #expect(abs(Exact.sine(turns) - value) < 1e-9)
        }
        #expect(abs(Exact.sine(-1e-20)) < 1e-9)
        #expect(abs(Exact.sine(1 - 0x1p-53)) < 1e-9)
    }

    @Test func `sine stays within one and has no jump where the series is folded`() {
        var last = Exact.sine(0)
        for i in 1...100_000 {
            let value = Exact.sine(Double(i) / 100_000)
            #expect(abs(value) <= 1 + 1e-9)
            #expect(abs(value - last) < 6.3e-5)
            last = value
        }
    }

    @Test(arguments: [2.4, 1 / 2.4, 0.5, -1, 3, 0, 1, -0.37])
    func `a power is libm's to fourteen places`(exponent: Double) {
        for i in -600...600 {
            let base = pow(10, Double(i) / 100)
            #expect(abs(Exact.power(base, exponent) / pow(base, exponent) - 1) < 1e-14, "\(base)")
        }
        #expect(Exact.power(1, exponent) == 1)
    }

    @Test func `powers at the ends of what a number can hold`() {
        #expect(Exact.power(0, 2.4) == 0)
        #expect(Exact.power(2, 10) == 1024 && Exact.power(2, -3) == 0.125)
        #expect(Exact.power(10, 400) == .infinity && Exact.power(10, -400) == 0)
        #expect(Exact.power(.infinity, 2) == .infinity)
        #expect(abs(Exact.power(.leastNonzeroMagnitude, 0.5) / 2.2227587494850775e-162 - 1) < 1e-12)
    }

    private static let bits: [(String, Double, UInt64)] = [
        ("sine 0.1", Exact.sine(0.1), 0x3FE2_CF23_0475_5A64), ("sine −7.3", Exact.sine(-7.3), 0xBFEE_6F0E_1347_8C2A),
        ("sine 0.37", Exact.sine(0.37), 0x3FE7_53B6_03D2_B960),
        ("cosine 0.1", Exact.cosine(0.1), 0x3FE9_E377_9B97_FFAF),
        ("cosine 1234.56", Exact.cosine(1234.56), 0xBFED_C0BA_9DF0_DCE9),
        ("1.06 ^ 0.5", Exact.power(1.06, 0.5), 0x3FF0_7917_112B_9A06),
        ("0.3 ^ 2.4", Exact.power(0.3, 2.4), 0x3FAC_77E0_18C0_C76E),
        ("0.004 ^ 1/2.4", Exact.power(0.004, 1 / 2.4), 0x3FB9_A690_B086_A7CA),
        ("7 ^ −3.7", Exact.power(7, -3.7), 0x3F48_77A5_2E77_A069),
    ]

    @Test(arguments: bits) func `another machine gives the same bits`(name: String, value: Double, bits: UInt64) {
        #expect(value.bitPattern == bits, "\(name): 0x\(String(value.bitPattern, radix: 16))")
    }
}
