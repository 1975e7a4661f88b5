/// A picture somebody wants to see move, as it was found on disk. Its pixels live elsewhere.
public struct Still: Sendable, Codable, Hashable {
    /// What the bytes are, told by their signature and never by a file name.
    public enum Format: String, Sendable, Codable, CaseIterable { case png, jpeg, webp, avif, heic }

    public var path: String
    public var format: Format
    /// Size after the orientation tag was applied.
    public var size: PixelSize
    /// FNV-1a of the decoded, oriented pixels: tells whether a program meets the still it was made for.
    public var fingerprint: String

    public init(path: String, format: Format, size: PixelSize, fingerprint: String) {
        self.path = path
        self.format = format
        self.size = size
        self.fingerprint = fingerprint
    }
}
