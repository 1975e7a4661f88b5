import KinoraCore

/// Reads what AVIF and HEIC say of their main picture (ISO/IEC 23008-12 §6): size, turn, mirror, profile.
///
/// Their EXIF orientation is for show; the standard has the turn in `irot` and `imir`, and only there.
struct HEIFHeader {
    private let bytes: [UInt8]

    static func parse(_ bytes: [UInt8], format: Still.Format) throws(StillFlaw) -> StillHeader {
        let file = ISOBoxes(bytes, in: bytes.indices)
        guard file.isWhole else { throw .damaged("the file ends before the picture does") }
        guard let meta = file["meta"], meta.count > 4 else { throw .damaged("it holds no picture") }
        return try HEIFHeader(bytes: bytes).read(ISOBoxes(bytes, in: meta.dropFirst(4)), format: format)
    }

    private func read(_ meta: ISOBoxes, format: Still.Format) throws(StillFlaw) -> StillHeader {
        guard let primary = meta["pitm"].flatMap(primaryItem),
            let properties = meta["iprp"].map({ ISOBoxes(bytes, in: $0) }),
            let all = properties["ipco"].map({ ISOBoxes(bytes, in: $0).boxes }),
            let chosen = properties["ipma"].flatMap({ associations(in: $0)[primary] })
        else { throw .damaged("it does not tell which picture is the main one") }
        var header = StillHeader(format: format, size: PixelSize(width: 0, height: 0), parts: [bytes.indices])
        var turn = 0
        var mirror: Int?
        for index in chosen where all.indices.contains(index - 1) {
            let box = all[index - 1]
            let start = box.data.lowerBound
            switch box.name {
            case "ispe":
                guard let width = bytes.big32(start + 4), let height = bytes.big32(start + 8) else { continue }
                header.size = PixelSize(width: width, height: height)
            case "irot": turn = (bytes.byte(start) ?? 0) & 3
            case "imir": mirror = (bytes.byte(start) ?? 0) & 1
            case "colr" where bytes.has("prof", at: start) || bytes.has("rICC", at: start):
                if box.data.count <= StillLimits.profile_B { header.profile = Array(bytes[box.data.dropFirst(4)]) }
            case "colr" where bytes.has("nclx", at: start): note(bytes.big16(start + 6), in: &header)
            default: break
            }
        }
        try StillLimits.check(header.size)
        header.orientation = Orientation(counterclockwiseQuarters: turn, mirror: mirror)
        header.hasAlpha = all.contains { isAlpha($0) }
        return header
    }

    /// Transfer curves 16 and 18 are PQ and HLG (ITU-T H.273, table 3).
    private func note(_ transfer: Int?, in header: inout StillHeader) {
        guard transfer == 16 || transfer == 18 else { return }
        header.notes.append("it is an HDR picture; its colours were read as sRGB and may look pale")
    }

    private func primaryItem(_ data: Range<Int>) -> Int? {
        bytes.byte(data.lowerBound) == 0 ? bytes.big16(data.lowerBound + 4) : bytes.big32(data.lowerBound + 4)
    }

    private func isAlpha(_ box: ISOBoxes.Box) -> Bool {
        guard box.name == "auxC" else { return false }
        let start = box.data.lowerBound + 4
        return bytes.has("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", at: start)
            || bytes.has("urn:mpeg:hevc:2015:auxid:1", at: start)
    }

    /// The properties of each item, by their place in `ipco`, from 1.
    private func associations(in data: Range<Int>) -> [Int: [Int]] {
        var result: [Int: [Int]] = [:]
        guard let version = bytes.byte(data.lowerBound), let flags = bytes.byte(data.lowerBound + 3),
            let entries = bytes.big32(data.lowerBound + 4)
        else { return result }
        var offset = data.lowerBound + 8
        for _ in 0..<entries {
            let itemSize = version < 1 ? 2 : 4
            guard let item = bytes.number(offset, count: itemSize), let count = bytes.byte(offset + itemSize),
                offset < data.upperBound
            else { break }
            offset += itemSize + 1
            for _ in 0..<count {
                let wide = flags & 1 == 1
                let value = wide ? bytes.big16(offset) : bytes.byte(offset)
                result[item, default: []].append((value ?? 0) & (wide ? 0x7FFF : 0x7F))
                offset += wide ? 2 : 1
            }
        }
        return result
    }
}

extension Orientation {
    /// A turn by quarters against the clock, then a mirror: 0 top to bottom, 1 left to right, as `irot` and
    /// `imir` have it.
    init(counterclockwiseQuarters turn: Int, mirror: Int?) {
        let turned: [Orientation] = [.upright, .turnCounterclockwise, .upsideDown, .turnClockwise]
        let topToBottom: [Orientation] = [.mirroredUpsideDown, .transposed, .mirrored, .transversed]
        let leftToRight: [Orientation] = [.mirrored, .transversed, .mirroredUpsideDown, .transposed]
        switch mirror {
        case nil: self = turned[turn & 3]
        case 0?: self = topToBottom[turn & 3]
        default: self = leftToRight[turn & 3]
        }
    }
}
