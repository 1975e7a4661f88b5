import ArgumentParser
import KinoraTestKit

/// A provider: what it speaks and where it listens.
struct Stall: Sendable, CustomStringConvertible {
    var speech: FakeSpeech
    var origin: String

    var description: String { "\(speech.rawValue)=\(origin)" }
}

extension Stall: ExpressibleByArgument {
    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let speech = FakeSpeech(rawValue: parts[0]) else { return nil }
        self.init(speech: speech, origin: parts[1])
    }
}

extension FakeSpeech: ExpressibleByArgument {}
