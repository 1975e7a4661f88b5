/// The rule for addresses at fal: what is ordered has its whole id, what is asked about it only owner and alias.
enum FalPath {
    /// `owner/alias/some/path` as it is ordered. Ids of the first kind are `123456-alias`.
    static func whole(_ endpoint: String) -> String { parts(endpoint).map(WebText.encoded).joined(separator: "/") }

    /// `owner/alias`, behind `workflows/` or `comfy/` where the id has one of those.
    static func base(_ endpoint: String) -> String {
        let parts = parts(endpoint)
        let count = ["workflows", "comfy"].contains(parts.first) ? 3 : 2
        return parts.prefix(count).map(WebText.encoded).joined(separator: "/")
    }

    private static func parts(_ endpoint: String) -> [String] {
        let parts = endpoint.split(separator: "/").map(String.init)
        guard parts.count == 1, let only = parts.first, let dash = only.firstIndex(of: "-"),
            only[..<dash].allSatisfy(\.isNumber)
        else { return parts }
        return [String(only[..<dash]), String(only[only.index(after: dash)...])]
    }
}
