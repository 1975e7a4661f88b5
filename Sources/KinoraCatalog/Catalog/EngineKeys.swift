/// Where the keys of engines are looked for. A key is never in a job, a row or a message.
package enum EngineKeys {
    /// The variable of each engine that wants a key. fal's own clients read the second pair too.
    private static let variables: [(engine: String, name: String, pair: [String])] = [
        ("fal", "FAL_KEY", ["FAL_KEY_ID", "FAL_KEY_SECRET"]),
        ("runpod", "RUNPOD_API_KEY", []),
    ]

    /// Engines without a key, each with the variable that would hold it, and whether any engine has one.
    package static func missing(in environment: [String: String]) -> (variables: [String: String], hasKey: Bool) {
        func isSaid(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
        var missing: [String: String] = [:]
        for (engine, name, pair) in variables
        where !isSaid(name) && (pair.isEmpty || !pair.allSatisfy(isSaid)) {
            missing[engine] = name
        }
        return (missing, missing.count < variables.count)
    }
}
