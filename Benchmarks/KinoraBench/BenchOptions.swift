import Foundation

/// What a person may say to the benchmark.
struct BenchOptions {
    var still: String
    /// The program `kinora`, built in release.
    var kinora: String
    var rounds = 7
    var json = false
    /// Measures the store and nothing else.
    var storeOnly = false

    struct Wrong: Error {
        var message: String
    }

    static let usage = """
        usage: KinoraBench --kinora PROGRAM [--rounds N] [--json] [--store] STILL
        """

    init(_ arguments: [String]) throws {
        var rest = arguments.dropFirst()
        var still: String?
        var kinora: String?
        while let word = rest.popFirst() {
            switch word {
            case "--json": json = true
            case "--store": storeOnly = true
            case "--kinora": kinora = rest.popFirst()
            case "--rounds":
                guard let count = rest.popFirst().flatMap({ Int($0) }), (1...99).contains(count) else {
                    throw Wrong(message: "--rounds wants a number from 1 to 99")
                }
                rounds = count
            default:
                guard still == nil, !word.hasPrefix("--") else { throw Wrong(message: Self.usage) }
                still = word
            }
        }
        guard let still, let kinora else { throw Wrong(message: Self.usage) }
        guard FileManager.default.isReadableFile(atPath: still) else {
            throw Wrong(message: "there is no picture “\(still)”")
        }
        self.still = still
        self.kinora = kinora
    }
}
