import Foundation
import KinoraCore
import Testing

@testable import KinoraCatalog

@Suite("Where the configuration is looked for")
struct ConfigurationLoadTests {
    /// A folder of its own for each test, gone when the test is.
    private final class Folder {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("kinora-" + UUID().uuidString).path
        deinit { try? FileManager.default.removeItem(atPath: path) }

        @discardableResult
        func write(_ name: String, _ content: Data) throws -> String {
            let file = path + "/" + name
            let parent = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
            try content.write(to: URL(fileURLWithPath: file))
            return file
        }

        @discardableResult
        func write(_ name: String, ffmpeg: String) throws -> String {
            try write(name, Data("media: {ffmpeg: \(ffmpeg)}\n".utf8))
        }
    }

    private let folder = Folder()

    private func load(_ explicit: String? = nil, _ environment: [String: String] = [:]) throws
        -> (configuration: Configuration, source: String?)
    {
        try Configuration.load(explicit: explicit, environment: environment, currentDirectory: folder.path + "/here")
    }

    @Test func `The nearest place wins, and says which it was`() throws {
        let environment = [
            "KINORA_CONFIG": folder.path + "/env.yaml", "XDG_CONFIG_HOME": folder.path + "/xdg", "HOME": folder.path,
        ]
        var without = environment
        without["KINORA_CONFIG"] = ""
        #expect(try load(nil, without) == (Configuration(), nil))

        let places = ["xdg/kinora/config.yaml", "here/config.yaml", "env.yaml", "here/named.yaml"]
        for (index, place) in places.enumerated() {
            let path = try folder.write(place, ffmpeg: "/from/\(index)")
            let named = place == "here/named.yaml" ? "named.yaml" : nil
            let found = try load(named, index < 2 ? without : environment)
            #expect(found.configuration.media.ffmpeg == "/from/\(index)")
            #expect(found.source == path)
        }
    }

    @Test func `Without XDG_CONFIG_HOME it is .config at home`() throws {
        try folder.write(".config/kinora/config.yaml", ffmpeg: "/x")
        #expect(try load(nil, ["HOME": folder.path]).configuration.media.ffmpeg == "/x")
    }

    @Test func `A file that was named must exist`() throws {
        for (explicit, environment) in [("no.yaml", [:]), (nil, ["KINORA_CONFIG": "no.yaml"])] {
            let error = #expect(throws: KinoraError.self) { try load(explicit, environment) }
            #expect(error?.code == .notFound)
            #expect(error?.message.contains("/here/no.yaml") == true)
        }
    }

    @Test(
        "Paths start at the folder of the file, and know the way home",
        arguments: [("bin/ffmpeg", "HERE/bin/ffmpeg"), ("~/ffmpeg", "/home/me/ffmpeg"), ("/abs", "/abs")])
    func paths(_ written: String, _ meant: String) throws {
        try folder.write("here/sub/c.yaml", ffmpeg: written)
        let found = try load("sub/c.yaml", ["HOME": "/home/me"]).configuration.media.ffmpeg
        #expect(found == meant.replacingOccurrences(of: "HERE", with: folder.path + "/here/sub"))
    }

    @Test func `What is no configuration is refused`() throws {
        let large = try folder.write("large.yaml", Data(repeating: UInt8(ascii: "#"), count: 256 * 1024 + 1))
        let binary = try folder.write("binary.yaml", Data([0xff, 0xfe, 0x00]))
        for (path, reason) in [(large, "larger than 256 KiB"), (binary, "not UTF-8"), (folder.path, "cannot be read")] {
            let error = #expect(throws: KinoraError.self) { try load(path) }
            #expect(error?.code == .configuration)
            #expect(error?.message.contains(reason) == true)
        }
    }

    @Test func `The largest file that is read is read`() throws {
        let line = Data("media: {ffmpeg: /x}\n".utf8)
        let path = try folder.write(
            "full.yaml", line + Data(repeating: UInt8(ascii: "#"), count: 256 * 1024 - line.count))
        #expect(try load(path).configuration.media.ffmpeg == "/x")
    }

    @Test func `An empty device stands for no configuration`() throws {
        #expect(try load("/dev/null") == (Configuration(), "/dev/null"))
    }
}
