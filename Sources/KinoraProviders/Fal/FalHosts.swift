/// Where fal is reached. Each can be set, for tests and for whoever stands between.
package struct FalHosts: Hashable, Sendable {
    package var queue: String
    package var run: String
    package var rest: String
    package var cdn: String
    package var api: String

    package init(
        queue: String = "https://queue.fal.run", run: String = "https://fal.run",
        rest: String = "https://rest.fal.ai", cdn: String = "https://v3.fal.media",
        api: String = "https://api.fal.ai/v1"
    ) {
        self.queue = queue
        self.run = run
        self.rest = rest
        self.cdn = cdn
        self.api = api
    }

    /// All of it below one address, `http://127.0.0.1:PORT` say.
    package init(below origin: String) {
        self.init(
            queue: "\(origin)/queue", run: "\(origin)/run", rest: "\(origin)/rest", cdn: "\(origin)/cdn",
            api: "\(origin)/api/v1")
    }

    /// Whether bytes of ours may be sent to an address that fal named: over TLS, or to a server that is set here.
    func mayReach(_ url: String) -> Bool {
        if url.lowercased().hasPrefix("https://") { return true }
        let known = [queue, run, rest, cdn, api].compactMap(WebText.origin)
        return WebText.origin(of: url).map(known.contains) ?? false
    }
}
