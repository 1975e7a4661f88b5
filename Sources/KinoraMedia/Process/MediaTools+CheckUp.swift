package import KinoraCore

extension MediaTools {
    /// What of ffmpeg is here, and what it can read and write.
    package static func checkUp(
        environment: [String: String], origins: [String: String] = [:]
    ) async -> [CheckUp] {
        let tools: MediaTools
        do { tools = try locate(environment: environment, origins: origins) } catch {
            let problem = (error as? KinoraError)?.message ?? "\(error)"
            return [
                CheckUp(
                    name: "ffmpeg", status: .broken, found: problem, costs: "no picture is read, no clip is made",
                    mend: installCommand)
            ]
        }
        return await [
            tools.versionCheck(), tools.clipsCheck(), tools.picturesCheck(decoders: (try? tools.decoders()) ?? []),
            tools.limitsCheck(),
        ]
    }

    static let installCommand = installHint.split(separator: ": ").last.map(String.init) ?? installHint

    private func versionCheck() async -> CheckUp {
        let costs = "no picture is read, no clip is made"
        let version: ToolVersion
        do { version = try await self.version() } catch {
            let problem = (error as? KinoraError)?.message ?? "\(error)"
            return CheckUp(name: "ffmpeg", status: .broken, found: problem, costs: costs, mend: Self.installCommand)
        }
        guard version < Self.oldest else {
            return CheckUp(name: "ffmpeg", status: .fine, found: "\(version) at \(ffmpeg)")
        }
        return CheckUp(
            name: "ffmpeg", status: .broken, found: "\(version) at \(ffmpeg)",
            costs: "kinora needs \(Self.oldest) or newer: \(costs)", mend: Self.installCommand)
    }

    private func clipsCheck() async -> CheckUp {
        let wanted = [
            (".mp4 (H.264)", "libx264"), (".webm (VP9)", "libvpx-vp9"), (".gif", "gif"), ("PNG frames", "png"),
        ]
        return Self.check(
            "clips", wanted, among: (try? await encoders()) ?? [], essential: "libx264",
            costs: "clips cannot be written as", mend: "a full build of ffmpeg: \(Self.installCommand)")
    }

    func picturesCheck(decoders: Set<String>) -> CheckUp {
        var readable = decoders
        if !readable.isDisjoint(with: ["libdav1d", "libaom-av1", "av1"]) { readable.insert("avif") }
        // ffmpeg reads an HEIC of one piece; those of phones are of many.
        if heifTool != nil { readable.formUnion(["avif", "heic"]) }
        let wanted = [("PNG", "png"), ("JPEG", "mjpeg"), ("WebP", "webp"), ("AVIF", "avif"), ("HEIC", "heic")]
        let isWhole = readable.isSuperset(of: ["png", "mjpeg", "webp"])
        return Self.check(
            "pictures", wanted, among: readable, essential: "png", costs: "pictures cannot be read as",
            mend: isWhole ? Self.heifCommand : "a full build of ffmpeg: \(Self.installCommand)")
    }

    private static let heifCommand =
        heifHint.split(separator: ": ").last?.split(separator: ",").first.map(String.init) ?? heifHint

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
}
