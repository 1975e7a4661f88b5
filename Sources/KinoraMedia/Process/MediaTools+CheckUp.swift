package import KinoraCore

extension MediaTools {
    /// Oldest ffmpeg whose decoders, encoders and options are those kinora asks for.
    package static let oldestVersion = ToolVersion.Number(major: 5, minor: 1)

    /// What of ffmpeg is here, and what it can read and write.
    package static func checkUp(environment: [String: String]) async -> [CheckUp] {
        let tools: MediaTools
        do { tools = try locate(environment: environment) } catch {
            let problem = (error as? KinoraError)?.message ?? "\(error)"
            return [
                CheckUp(
                    name: "ffmpeg", status: .broken, found: problem, costs: "no picture is read, no clip is made",
                    mend: installCommand)
            ]
        }
        return await [tools.versionCheck(), tools.clipsCheck(), tools.picturesCheck(), tools.limitsCheck()]
    }

    static let installCommand = installHint.split(separator: ": ").last.map(String.init) ?? installHint

    private func versionCheck() async -> CheckUp {
        let said = await answer(["-version"])
        guard let version = ToolVersion(in: said) else {
            return CheckUp(
                name: "ffmpeg", status: .broken, found: "\(ffmpeg) does not say its version",
                costs: "no picture is read, no clip is made", mend: Self.installCommand)
        }
        // Builds from the tip of development carry a revision in place of a number, and are newer than any.
        let isOld = version.number.map { $0 < Self.oldestVersion } ?? false
        return CheckUp(
            name: "ffmpeg", status: isOld ? .broken : .fine, found: "\(version) at \(ffmpeg)",
            costs: isOld ? "kinora needs \(Self.oldestVersion.major).\(Self.oldestVersion.minor) or newer" : nil,
            mend: isOld ? Self.installCommand : nil)
    }

    private func clipsCheck() async -> CheckUp {
        let wanted = [
            (".mp4 (H.264)", "libx264"), (".webm (VP9)", "libvpx-vp9"), (".gif", "gif"), ("PNG frames", "png"),
        ]
        return Self.check(
            "clips", wanted, among: await names(["-encoders"]), essential: "libx264",
            costs: "clips cannot be written as", mend: "a full build of ffmpeg: \(Self.installCommand)")
    }

    private func picturesCheck() async -> CheckUp {
        let wanted = [("PNG", "png"), ("JPEG", "mjpeg"), ("WebP", "webp")]
        return Self.check(
            "pictures", wanted, among: await names(["-decoders"]), essential: "png",
            costs: "pictures cannot be read as", mend: "a full build of ffmpeg: \(Self.installCommand)")
    }

    private func limitsCheck() -> CheckUp {
        #if os(Linux)
            let mend = "sudo apt-get install util-linux"
        #else
            let mend: String? = nil
        #endif
        guard prlimit == nil else {
            return CheckUp(name: "limits", status: .fine, found: "decoders are held by prlimit")
        }
        return CheckUp(
            name: "limits", status: .lacking, found: "no prlimit",
            costs: "a picture made to do harm may use more memory than it should", mend: mend)
    }

    private static func check(
        _ name: String, _ wanted: [(format: String, codec: String)], among codecs: Set<String>, essential: String,
        costs: String, mend: String
    ) -> CheckUp {
        let here = wanted.filter { codecs.contains($0.codec) }.map(\.format)
        let missing = wanted.filter { !codecs.contains($0.codec) }.map(\.format)
        let found = here.isEmpty ? "none" : here.joined(separator: ", ")
        guard !missing.isEmpty else { return CheckUp(name: name, status: .fine, found: found) }
        return CheckUp(
            name: name, status: codecs.contains(essential) ? .lacking : .broken, found: found,
            costs: "\(costs) \(missing.joined(separator: ", "))", mend: mend)
    }

    /// Names in a list such as that of `-encoders`: six flags, the name, what it is.
    private func names(_ arguments: [String]) async -> Set<String> {
        let lines = await answer(["-hide_banner"] + arguments).split(whereSeparator: \.isNewline)
        return Set(
            lines.compactMap { line in
                let words = line.split(separator: " ", maxSplits: 2)
                return words.count > 1 && words[0].utf8.count == 6 ? String(words[1]) : nil
            })
    }

    /// What ffmpeg says on its standard output; empty when it cannot be run.
    private func answer(_ arguments: [String]) async -> String {
        let child = Child(executable: ffmpeg, arguments: arguments, limits: .probing, prlimit: prlimit)
        let end = try? await child.run { streams in
            streams.input.close()
            return try await streams.output.read(upTo: 1 << 20)
        }
        return String(decoding: end?.value ?? [], as: UTF8.self)
    }
}
