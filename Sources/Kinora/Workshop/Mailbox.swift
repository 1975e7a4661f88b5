import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// How a second terminal has its say while another process owns the data directory: it puts a letter into a folder,
/// and the owner turns it into a fact.
struct Mailbox: Sendable {
    struct Letter: Codable, Sendable, Hashable {
        var take: String
        /// `cancel`, `adopt`, `abandon` or `resubmit`.
        var word: String
        var request: String?

        var report: Report? {
            let take = TakeID(take)
            switch word {
            case "cancel": return Report(take: take, .cancelAsked, source: .person)
            case "abandon": return Report(take: take, .resolved(.abandon), source: .person)
            case "resubmit": return Report(take: take, .resolved(.resubmit), source: .person)
            case "adopt":
                return request.map { Report(take: take, .resolved(.adopt(RequestID($0))), source: .person) }
            default: return nil
            }
        }
    }

    private let folder: String

    init(_ home: String) { folder = home + "/mailbox" }

    /// Written beside, then renamed: a letter that can be seen is whole.
    /// - Throws: `cannotWrite`.
    func post(_ letter: Letter) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data(JSONText.of(letter).utf8).write(
                to: URL(fileURLWithPath: "\(folder)/\(NewID.make()).json"), options: .atomic)
        } catch {
            throw KinoraError(.cannotWrite, "nothing can be written into “\(folder)”", cause: error)
        }
    }

    /// Reads letters twice a second until the task is cancelled.
    func serve(store: any Store, _ nudge: @Sendable (TakeID) -> Void) async {
        while !Task.isCancelled {
            for name in letters() { await open(name, store, nudge) }
            try? await Task.sleep(for: .milliseconds(500))
        }
    }

    private func letters() -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".json") }
            .sorted()
    }

    private func open(_ name: String, _ store: any Store, _ nudge: @Sendable (TakeID) -> Void) async {
        let path = "\(folder)/\(name)"
        let letter = FileManager.default.contents(atPath: path)
            .flatMap { try? JSONDecoder().decode(Letter.self, from: $0) }
        if let report = letter?.report {
            // A letter goes only when its fact is durable.
            guard (try? await store.report(report)) != nil else { return }
            nudge(report.take)
        }
        try? FileManager.default.removeItem(atPath: path)
    }
}
