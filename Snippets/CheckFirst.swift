//! What this machine lacks, before anything is asked of it.

import Kinora
import KinoraCore

let studio = try LocalStudio.open(configurationPath: "/dev/null")

for check in await studio.checkUp() where check.status != .fine {
    print("\(check.name): \(check.found)")
    if let costs = check.costs { print("  costs you: \(costs)") }
    if let mend = check.mend { print("  type: \(mend)") }
}
