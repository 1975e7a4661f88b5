/// What takes part in the race.
enum Entry: CaseIterable {
    case encodeCamera, encodeLayer
    case renderCamera, renderUsual, renderLayer
    case lineLayer, wholeLayer, bothLayer
    case zoompan, zoompanClip, upscaled, upscaledClip

    var name: String {
        switch self {
        case .encodeCamera: "x264 veryfast alone, frames of camera only"
        case .encodeLayer: "x264 veryfast alone, frames of one layer"
        case .renderCamera: "render: camera only"
        case .renderUsual: "render: camera, wind in the leaves"
        case .renderLayer: "render: camera, one layer over everything"
        case .lineLayer: "render: one layer on all cores"
        case .wholeLayer: "whole clip: one layer, rendered and encoded"
        case .bothLayer: "one layer rendered, and x264, at once, unconnected"
        case .zoompan: "zoompan, no encoder"
        case .zoompanClip: "zoompan, encoded"
        case .upscaled: "zoompan after 4× upscale, no encoder"
        case .upscaledClip: "zoompan after 4× upscale, encoded"
        }
    }

    /// A round: all, and once more those whose ratio has the narrowest bound.
    static let lap = allCases + [.encodeLayer, .renderLayer, .wholeLayer]

    /// The slow ones run in the first round only: nothing is held to them.
    var isSlow: Bool { self == .upscaled || self == .upscaledClip }
}

/// Processor seconds of every entry, round by round.
struct Timings {
    private var seconds: [Entry: [Double]] = [:]

    /// Adds a round: an entry that ran more than once in it counts with its mean.
    mutating func add(_ round: [Entry: [Double]]) {
        for (entry, runs) in round { seconds[entry, default: []].append(runs.reduce(0, +) / Double(runs.count)) }
    }

    func median(_ entry: Entry) -> Double { (seconds[entry] ?? []).median }

    /// The middle of the ratios within each round, so that a busy minute weighs on both sides alike.
    func ratio(_ entry: Entry, to others: Entry...) -> Double {
        let rounds = others.reduce(seconds[entry]?.count ?? 0) { min($0, seconds[$1]?.count ?? 0) }
        return (0..<rounds).map { round in
            (seconds[entry]?[round] ?? 0) / others.reduce(0) { $0 + (seconds[$1]?[round] ?? 0) }
        }.median
    }
}
