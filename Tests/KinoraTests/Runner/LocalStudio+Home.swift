import Foundation
import Kinora

extension LocalStudio {
    /// A studio with a data directory of the test's own.
    static func open(configurationPath: String?, home: String) throws -> LocalStudio {
        try open(
            configurationPath: configurationPath,
            environment: ProcessInfo.processInfo.environment.merging(["KINORA_HOME": home]) { $1 })
    }
}
