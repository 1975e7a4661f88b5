import KinoraCore
import KinoraVision

/// All changes of light of a clip.
struct LightField: Sendable {
    let bases: [LightBasis]

    var isEmpty: Bool { bases.isEmpty }

    /// Sums on the scene's grid: gain, cb and cr.
    func sums(at moment: Moment, into sums: inout [[Float]]) {
        for c in 0..<3 { for i in sums[c].indices { sums[c][i] = 0 } }
        for basis in bases {
            let c = basis.coefficient(moment)
            FieldSum.add(basis.field, times: c * basis.gain, to: &sums[0])
            FieldSum.add(basis.field, times: c * basis.cb, to: &sums[1])
            FieldSum.add(basis.field, times: c * basis.cr, to: &sums[2])
        }
    }

    /// Luma above black times 1 + gain.
    static func brighten(_ row: UnsafeMutablePointer<UInt8>, gain: UnsafePointer<Float>, count: Int) {
        for i in 0..<count {
            let value = 16 + (Float(row[i]) - 16) * (1 + gain[i])
            row[i] = UInt8(min(max(value, 0), 254.5) + 0.5)
        }
    }

    /// Chroma follows the gain and takes the tint; `gain` and `tint` hold a value for each luma column.
    static func tint(
        _ row: UnsafeMutablePointer<UInt8>, gain: UnsafePointer<Float>, tint: UnsafePointer<Float>, count: Int
    ) {
        for i in 0..<count {
            let value = 128 + (Float(row[i]) - 128) * (1 + gain[2 * i]) + tint[2 * i]
            row[i] = UInt8(min(max(value, 0), 254.5) + 0.5)
        }
    }
}
