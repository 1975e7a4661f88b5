import KinoraVision

/// One number for all bytes of all frames: FNV-1a over words of eight bytes.
struct FrameDigest {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ frame: VideoFrame) {
        frame.bytes.withUnsafeBytes { bytes in
            for at in stride(from: 0, to: bytes.count & ~7, by: 8) {
                value = (value ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0x100_0000_01b3
            }
            for at in (bytes.count & ~7)..<bytes.count { value = (value ^ UInt64(bytes[at])) &* 0x100_0000_01b3 }
        }
    }
}
