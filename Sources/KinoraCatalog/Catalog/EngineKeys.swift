/// Where the keys of engines are looked for. A key is never in a job, a row or a message.
package enum EngineKeys {
    /// The variable of each engine that wants a key. fal's own clients read the second pair too.
    private static let variables: [(engine: String, name: String, pair: [String])] = [
        ("fal", "FAL_KEY", ["FAL_KEY_ID", "FAL_KEY_SECRET"]),
        ("runpod", "RUNPOD_API_KEY", []),
    ]

    /// The key of an engine and the variable that it is in; `nil` when there is none.
    package static func key(of engine: String, in environment: [String: String]) -> (name: String, text: String)? {
        guard let (_, name, pair) = variables.first(where: { $0.engine == engine }) else { return nil }
        if let text = environment[name], !text.isEmpty { return (name, text) }
        let parts = pair.compactMap { environment[$0] }.filter { !$0.isEmpty }
        return parts.isEmpty || parts.count < pair.count ? nil : (pair[0], parts.joined(separator: ":"))
    }

    /// Engines that want a key.
    package static var engines: [String] { variables.map(\.engine) }

    /// Every variable that may hold a key, or a part of one.
    package static var names: [String] { variables.flatMap { [$0.name] + $0.pair } }

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
