/// What `config.yaml` says. Everything in it is optional: kinora works without a file.
///
/// ```yaml
/// faces:
///   cascade: ~/models/lbpcascade_frontalface_improved.xml
/// media:
///   ffmpeg: /opt/ffmpeg/bin/ffmpeg
///   ffprobe: /opt/ffmpeg/bin/ffprobe
/// ```
///
/// A path may begin with `~/`; a relative one starts at the folder of the file it stands in.
package struct Configuration: Sendable, Hashable, Decodable {
    package var faces = Faces()
    package var media = Media()
    package var video = Video()
    package var lint = Lint()
    package var budget = Budget()
    package var providers = Providers()
    /// Own rows of the catalog, in the form of `Models/*.json`; the catalog checks them.
    package var models: [Row] = []

    package struct Faces: Sendable, Hashable, Decodable {
        /// The cascade that the face finder reads. `nil`: looked for where packages put it.
        package var cascade: String?
        package init() {}
    }

    package struct Media: Sendable, Hashable, Decodable {
        /// The `ffmpeg` program. `nil`: the first one in `PATH`.
        package var ffmpeg: String?
        /// The `ffprobe` program. `nil`: the first one in `PATH`.
        package var ffprobe: String?
        package init() {}
    }

    package init() {}

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        faces = try container.decodeIfPresent(Faces.self, forKey: .faces) ?? Faces()
        media = try container.decodeIfPresent(Media.self, forKey: .media) ?? Media()
    }

    private enum Key: String, CodingKey { case faces, media }
}

extension Configuration {
    /// The sections a file may have, and the keys of those that kinora reads today. The others belong to verbs
    /// that are not there yet; a file that is shared with a newer kinora may have them.
    static let sections: [(name: String, keys: [String]?)] = [
        ("faces", ["cascade"]),
        ("media", ["ffmpeg", "ffprobe"]),
        ("models", nil), ("video", nil), ("lint", nil), ("providers", nil), ("fallback", nil), ("budget", nil),
        ("couriers", nil),
    ]

    /// Paths as the file system wants them.
    func resolvingPaths(_ resolve: (String) -> String) -> Configuration {
        var resolved = self
        resolved.faces.cascade = faces.cascade.map(resolve)
        resolved.media.ffmpeg = media.ffmpeg.map(resolve)
        resolved.media.ffprobe = media.ffprobe.map(resolve)
        return resolved
    }
}
