import Foundation
import KinoraCore
import KinoraProviders
import KinoraTestKit

/// A client that a provider publishes, unmodified, in a Python of its own (`scripts/install-clients`).
struct ClientRun: Sendable, CustomStringConvertible {
    /// As its folder is called: `fal-client-1.0.3`.
    var client: String
    /// The file beside this one that calls it.
    var script: String
    /// Where it looks for its key.
    var variable: String

    static let fal = ["fal-client-1.0.3", "fal-client-0.5.9"].map {
        ClientRun(client: $0, script: "fal_client_calls.py", variable: "FAL_KEY")
    }
    static let runpod = ClientRun(client: "runpod-1.12.0", script: "runpod_calls.py", variable: "RUNPOD_API_KEY")

    var description: String { client }

    /// What to type is what a person needs to know.
    struct Missing: Error, CustomStringConvertible {
        var client: String
        var description: String { "\(client) is not installed; type: scripts/install-clients" }
    }

    struct Failed: Error, CustomStringConvertible {
        var description: String
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    /// Runs one action against a fake provider, and reads what the client said.
    func call(_ action: String, _ server: FakeServer, key: String = "kid:ksecret") async throws -> WireValue {
        let root = Self.folder.appendingPathComponent("../../..").standardizedFileURL
        let place = root.appendingPathComponent(".build/clients/\(client)")
        guard FileManager.default.fileExists(atPath: place.appendingPathComponent("whole").path) else {
            throw Missing(client: client)
        }
        let run = try await ToolRun.run(
            place.appendingPathComponent("bin/python").path,
            [Self.folder.appendingPathComponent(script).path, server.url, action],
            environment: [variable: key, "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"])
        guard run.status == 0, let value = WireValue.read(run.output) else {
            throw Failed(description: "\(client) \(action): status \(run.status)\n\(run.error.suffix(2_000))")
        }
        return value
    }
}
