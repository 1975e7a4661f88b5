#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Names that replace nothing.
enum FreeName {
    /// The still's name with another ending, beside it, and with a number where that is taken. As the still was written:
    /// a relative path stays one.
    static func beside(
        _ still: String, ending: String, isFree: (String) -> Bool = FreeName.isFree
    ) -> String {
        let start = still.lastIndex(of: "/").map(still.index(after:)) ?? still.startIndex
        let dot = still[start...].lastIndex(of: ".").flatMap { $0 == start ? nil : $0 } ?? still.endIndex
        let stem = still[..<dot]
        let names = ["\(stem).\(ending)"] + (2...9999).lazy.map { "\(stem)-\($0).\(ending)" }
        return names.first(where: isFree) ?? names[0]
    }

    static func isFree(_ path: String) -> Bool { !FileManager.default.fileExists(atPath: path) }
}
