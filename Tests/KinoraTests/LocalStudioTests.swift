import Foundation
import KinoraCore
import Testing

@testable import Kinora

@Suite("The studio on this machine")
struct LocalStudioTests {
    /// Opens a studio in a folder of its own that holds `config.yaml`.
    private func studio<Value>(
        _ configuration: String, environment: [String: String] = [:],
        _ body: (LocalStudio, String) async throws -> Value
    ) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kinora-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(configuration.utf8).write(to: folder.appendingPathComponent("config.yaml"))
        let studio = try LocalStudio.open(environment: environment, currentDirectory: folder.path)
        return try await body(studio, folder.path)
    }

    @Test func `The configuration names tools, and the environment wins over it`() async throws {
        let text = "media: {ffmpeg: /from/file/ffmpeg, ffprobe: bin/ffprobe}\n"
        try await studio(text, environment: ["KINORA_FFMPEG": "/from/env/ffmpeg"]) { studio, folder in
            #expect(studio.environment["KINORA_FFMPEG"] == "/from/env/ffmpeg")
            #expect(studio.environment["KINORA_FFPROBE"] == folder + "/bin/ffprobe")
        }
    }

    @Test func `A cascade that was named and is not there costs the faces, and says where to mend it`() async throws {
        try await studio("faces: {cascade: no.xml}\n") { studio, folder in
            let check = try #require(await studio.checkUp().first { $0.name == "faces" })
            #expect(check.status == .lacking)
            #expect(check.found == "no such file: \(folder)/no.xml")
            #expect(check.mend == "the right path at faces.cascade in \(folder)/config.yaml")
        }
    }

    @Test func `A cascade that was named and is there is used`() async throws {
        try await studio("faces: {cascade: config.yaml}\n") { studio, folder in
            let check = try #require(await studio.checkUp().first { $0.name == "faces" })
            #expect(check.status == .fine)
            #expect(check.found == "\(folder)/config.yaml")
        }
    }

    @Test func `The first place that has the cascade is taken`() throws {
        #expect(FaceCascadeFile.locate(configured: nil, in: []) == nil)
        #expect(FaceCascadeFile.locate(configured: nil, in: ["/nowhere"]) == nil)
        #expect(FaceCascadeFile.locate(configured: "/named.xml", in: ["/nowhere"]) == "/named.xml")
    }

    @Test func `Every line of the check-up has its place, even without ffmpeg`() async throws {
        try await studio("", environment: ["PATH": "/nowhere"]) { studio, folder in
            let checks = await studio.checkUp()
            #expect(checks.map(\.name) == ["ffmpeg", "faces", "disk", "machine", "configuration", "data"])
            #expect(checks.first?.status == .broken)
            #expect(checks[4].found == folder + "/config.yaml")
            for check in checks where check.status != .fine { #expect(check.costs != nil) }
        }
    }
}
