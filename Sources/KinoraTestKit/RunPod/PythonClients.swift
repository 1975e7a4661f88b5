import Foundation
import KinoraCore

/// Where the real clients of providers are, which tests run against the fakes.
package enum PythonClients {
    package static func python(with package: String) throws -> String {
        let path = ProcessInfo.processInfo.environment["KINORA_RP_PY"] ?? "/tmp/rp/v/bin/python"
        return path
    }
}
