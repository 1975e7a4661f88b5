import Foundation
import Kinora
import KinoraAnimator
import KinoraCore
import KinoraMedia
import KinoraVision

/// Ours beside ffmpeg's, in turns, so that whatever else the machine does weighs on all alike.
struct Race {
    let subject: Subject
    let clips: Clips
    let scratch: ScratchFolder

    private var target: String { scratch.file("raced.mp4") }

    func rows(rounds: Int) async throws -> [Row] {
        var timings = Timings()
        for round in 1...rounds {
            Talk.say("round \(round) of \(rounds) …")
            var lap: [Entry: [Double]] = [:]
            for entry in Entry.lap where round == 1 || !entry.isSlow {
                lap[entry, default: []].append(try await run(entry))
            }
            timings.add(lap)
        }
        return costs(timings) + ratios(timings)
    }

    private func run(_ entry: Entry) async throws -> Double {
        switch entry {
        case .encodeCamera: try encode(clips.cameraFrames)
        case .encodeLayer: try encode(clips.layerFrames)
        case .renderCamera: CPUTime.own { Clips.render(clips.camera) }
        case .renderUsual: CPUTime.own { Clips.render(clips.usual) }
        case .renderLayer: CPUTime.own { Clips.render(clips.layer) }
        case .lineLayer: try await line(clips.layer)
        case .wholeLayer: try await whole(clips.layer)
        case .bothLayer: try await both(clips.layer, clips.layerFrames)
        case .zoompan: try zoompan(upscale: 1, encoded: false)
        case .zoompanClip: try zoompan(upscale: 1, encoded: true)
        case .upscaled: try zoompan(upscale: 4, encoded: false)
        case .upscaledClip: try zoompan(upscale: 4, encoded: true)
        }
    }

    private var encoder: EncoderArguments {
        EncoderArguments(size: subject.output.size, fps: subject.output.fps, format: .mp4, passport: passport)
    }

    private var passport: Passport { Passport(source: .algorithmicallyEnhanced, creatorTool: "kinora") }

    /// The encoder as a clip has it, with a file for its input.
    private func encode(_ frames: RawClip) throws -> Double {
        try ToolRun.run(subject.tools.ffmpeg, encoder.list(to: target), input: frames.path).cpu
    }

    /// What a whole clip does, without the pipe between its halves: the same strain on caches and cores.
    private func both(_ renderer: Renderer, _ frames: RawClip) async throws -> Double {
        try await CPUTime.all {
            async let encoded = encode(frames)
            Clips.render(renderer)
            _ = try await encoded
        }
    }

    private func zoompan(upscale: Int, encoded: Bool) throws -> Double {
        let zoompan = Zoompan(subject: subject, upscale: upscale)
        return try ToolRun.run(subject.tools.ffmpeg, encoded ? zoompan.clip(to: target) : zoompan.nothing()).cpu
    }

    /// The path of `kinora animate` without its encoder.
    private func line(_ renderer: Renderer) async throws -> Double {
        try await CPUTime.all {
            try await FrameLine(renderer: renderer, workers: FrameLine.usualWorkers).run {
                _ in
            } consume: { next in
                while try await next() != nil {}
            }
        }
    }

    /// The path of `kinora animate` from the baked clip to the file.
    private func whole(_ renderer: Renderer) async throws -> Double {
        try await CPUTime.all {
            try await FrameLine(renderer: renderer, workers: FrameLine.usualWorkers).run {
                _ in
            } consume: { next in
                try await ClipWriter(tools: subject.tools).write(
                    size: renderer.output.size, fps: renderer.output.fps, format: .mp4, to: target,
                    passport: passport, next: next)
            }
        }
    }

    private func costs(_ timings: Timings) -> [Row] {
        Entry.allCases.map { entry in
            Row("CPU", entry.name, timings.median(entry), "s", digits: 2)
                .noting("\(Row.number(timings.ratio(entry, to: .encodeLayer), 3)) of x264")
        }
    }

    private func ratios(_ timings: Timings) -> [Row] {
        let x264 = "CPU ÷ x264 veryfast"
        return [
            Row(x264, "render: camera only", timings.ratio(.renderCamera, to: .encodeCamera), "", digits: 3)
                .atMost(0.15),
            Row(x264, "render: camera, one layer", timings.ratio(.renderLayer, to: .encodeLayer), "", digits: 3)
                .atMost(0.5).noting("\(Row.number(100 * clips.layer.movingShare(60), 0)) % of the frame moves"),
            Row(
                x264, "render: camera, wind in the leaves", timings.ratio(.renderUsual, to: .encodeLayer), "", digits: 3
            )
            .noting("\(Row.number(100 * clips.usual.movingShare(60), 0)) % of the frame moves"),
            Row(
                x264, "whole clip ÷ (render + x264 apart)",
                timings.ratio(.wholeLayer, to: .renderLayer, .encodeLayer), "", digits: 3
            ).atMost(1.08),
            Row(
                x264, "whole clip ÷ (both at once, unconnected)", timings.ratio(.wholeLayer, to: .bothLayer), "",
                digits: 3
            ).noting("what the pipe itself costs"),
            Row(x264, "zoompan", timings.ratio(.zoompan, to: .encodeCamera), "", digits: 3),
            Row(x264, "zoompan after 4× upscale", timings.ratio(.upscaled, to: .encodeCamera), "", digits: 3),
        ]
    }
}
