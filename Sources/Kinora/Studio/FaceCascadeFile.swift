#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The file that the face finder learns from: the LBP cascade for frontal faces that OpenCV's packages install.
package enum FaceCascadeFile {
    package static let name = "lbpcascade_frontalface_improved.xml"

    /// Where packages put it: Debian and Ubuntu, Fedora and older ones, Homebrew on Apple silicon and on Intel.
    static let folders = [
        "/usr/share/opencv4/lbpcascades", "/usr/share/opencv/lbpcascades", "/usr/local/share/opencv4/lbpcascades",
        "/opt/homebrew/share/opencv4/lbpcascades",
    ]

    /// The configured file if one is configured, whether it exists or not; else the first that is found.
    package static func locate(configured: String?, in folders: [String] = folders) -> String? {
        configured ?? folders.lazy.map { "\($0)/\(name)" }.first { FileManager.default.isReadableFile(atPath: $0) }
    }
}
