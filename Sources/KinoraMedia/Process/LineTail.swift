import Subprocess

/// The last lines of what a child says, so that a talkative one costs no memory.
enum LineTail {
    private static let limit_B = 16 * 1024

    static func reading(_ stream: SubprocessOutputSequence) async -> [String] {
        var kept: [UInt8] = []
        do {
            for try await buffer in stream {
                buffer.withUnsafeBytes { kept.append(contentsOf: $0) }
                if kept.count > 2 * limit_B { kept.removeFirst(kept.count - limit_B) }
            }
        } catch {
            // A child that was killed may take its pipe with it; what came before still counts.
        }
        return String(decoding: kept.suffix(limit_B), as: UTF8.self)
            .split(whereSeparator: \.isNewline).map(String.init)
    }
}
