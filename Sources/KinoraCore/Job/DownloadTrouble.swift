/// Why a download brought no clip.
package enum DownloadTrouble: Hashable, Sendable {
    case status(Int)
    /// Reset, stall, timeout.
    case broken
    /// Short body, wrong length, not a playable clip of about the right length.
    case wrongContent
    /// Our own disk.
    case diskFull
}

/// What to do about it. Nothing a CDN says is final while the result may still be there: 409 comes in about one
/// download in twenty, 404 before a file has spread (§3.2).
package enum DownloadVerdict: Hashable, Sendable {
    case again
    case gone

    package init(_ trouble: DownloadTrouble) { self = .again }
}

/// What arrived in place of a clip, before anybody believes it.
package enum Content: Hashable, Sendable {
    case clip
    case page
    case truncated
    case foreign
}
