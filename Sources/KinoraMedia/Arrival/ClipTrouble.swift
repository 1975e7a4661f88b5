/// Why what arrived in place of a clip is none.
package enum ClipTrouble: Error, Hashable, Sendable, CustomStringConvertible {
    case empty
    /// HTML, XML, JSON: a server's words about itself.
    case page
    /// Not an ISO base media file.
    case foreign
    /// A box ends beyond the file, or there are none of those that a film needs.
    case cutShort
    /// No picture in it, or none that plays where it must.
    case noPictures(String)
    /// Less than half or more than twice of what was ordered.
    case length(seconds: Double, ordered: Double)

    package var description: String {
        switch self {
        case .empty: "not one byte came"
        case .page: "a page came in place of a clip"
        case .foreign: "what came is no mp4"
        case .cutShort: "the clip is cut short"
        case .noPictures(let reason): "the clip does not play: \(reason)"
        case .length(let seconds, let ordered): "the clip has \(seconds) s; \(ordered) s were ordered"
        }
    }
}
