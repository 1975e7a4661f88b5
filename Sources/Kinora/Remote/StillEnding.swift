import KinoraCore
import KinoraMedia

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a still that is made is called at its end, and where it goes.
enum StillEnding: String, Sendable, CaseIterable {
    case png, jpg, webp

    init?(path: String) {
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard path.contains("."), let known = Self(rawValue: ending == "jpeg" ? "jpg" : ending) else { return nil }
        self = known
    }

    init?(_ format: Still.Format) {
        switch format {
        case .png: self = .png
        case .jpeg: self = .jpg
        case .webp: self = .webp
        default: return nil
        }
    }

    /// Puts the bytes in their place, with a word about how they came to be. Their name has the ending that they are;
    /// a default name never replaces anything.
    /// - Returns: where it is
    static func deliver(
        _ source: String, kind: String, to place: PaidOrder.Place, passport: Passport
    ) throws -> String {
        guard let data = FileManager.default.contents(atPath: source) else {
            throw KinoraError(.notFound, "the stored still is gone", hint: "type kinora doctor")
        }
        let bytes = passport.stamped([UInt8](data), kind: kind)
        var path = place.clipPath
        var isOurs = place.isDefaultPath
        if let ending = Self(rawValue: kind), Self(path: path) != ending {
            path = String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)]) + ".\(ending.rawValue)"
            // Nobody typed this name: what stands there stays.
            isOurs = true
        }
        if isOurs, let there = FileManager.default.contents(atPath: path), [UInt8](there) != bytes {
            path = FreeName.beside(path, ending: (Self(rawValue: kind) ?? .png).rawValue)
        }
        let staged = try StagedFile(bytes, for: path, beside: path)
        try staged.store()
        return path
    }
}
