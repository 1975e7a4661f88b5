package import KinoraCore

/// All that decides the frames of a clip besides the pixels of the still. Stored with the clip as JSON;
/// rendering it again on the same still gives the same frames.
package struct MotionProgram: Sendable, Codable, Hashable {
    package static let currentVersion = 1

    package var version: Int
    package var still: StillIdentity
    /// The part of the still that is shown, in still pixels.
    package var crop: Box
    /// What pushes go towards.
    package var focus: Focus
    package var output: Output
    package var seed: UInt64
    package var loop: Bool
    package var prompt: String
    /// What the analysis (or the user) said is where; boxes are in still pixels.
    package var regions: [Region]
    package var ops: [Op]
    package var degraded: [Degradation]

    package init(
        still: StillIdentity, crop: Box, focus: Focus, output: Output, seed: UInt64, loop: Bool, prompt: String,
        regions: [Region], ops: [Op], degraded: [Degradation]
    ) {
        version = Self.currentVersion
        self.still = still
        self.crop = crop
        self.focus = focus
        self.output = output
        self.seed = seed
        self.loop = loop
        self.prompt = prompt
        self.regions = regions
        self.ops = ops
        self.degraded = degraded
    }

    package struct StillIdentity: Sendable, Codable, Hashable {
        package var fingerprint: String
        package var width: Int
        package var height: Int

        package init(fingerprint: String, width: Int, height: Int) {
            self.fingerprint = fingerprint
            self.width = width
            self.height = height
        }
    }

    /// A place in the frame at rest, 0…1 from its left and upper edge.
    package struct Focus: Sendable, Codable, Hashable {
        package var x: Double
        package var y: Double

        package init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    package struct Output: Sendable, Codable, Hashable {
        package var width: Int
        package var height: Int
        package var fps: Int
        package var frames: Int

        package init(width: Int, height: Int, fps: Int, frames: Int) {
            self.width = width
            self.height = height
            self.fps = fps
            self.frames = frames
        }

        package var size: PixelSize { PixelSize(width: width, height: height) }
    }
}

/// A rectangle in pixels; the origin is the upper left corner of the upper left pixel.
package struct Box: Sendable, Codable, Hashable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }
}

/// A part of the picture with a name.
package struct Region: Sendable, Codable, Hashable {
    package enum Source: String, Sendable, Codable { case auto, click, mask }

    /// `face`; more labels come with region finding.
    package var label: String
    package var box: Box
    /// 0 to 1; motions run by themselves from 0.8, when asked from 0.5.
    package var confidence: Double
    package var source: Source

    package init(label: String, box: Box, confidence: Double, source: Source) {
        self.label = label
        self.box = box
        self.confidence = confidence
        self.source = source
    }
}

/// One motion of a program.
package struct Op: Sendable, Codable, Hashable {
    /// Name of the motion: `camera.push`, `wind.foliage`, …
    package var name: String
    /// The words that asked for it; absent when it is a default.
    package var phrase: String?
    /// Multiplies the motion's own default amplitude: 0.6 for "gently", 1.5 for "strong".
    package var amplitude: Double
    /// Multiplies the motion's own default speed: 0.6 for "slow", 1.5 for "fast".
    package var speed: Double
    /// Numbers that only this motion reads (`degrees`, `x`, `y`, …).
    package var parameters: [String: Double]

    package init(
        name: String, phrase: String? = nil, amplitude: Double = 1, speed: Double = 1,
        parameters: [String: Double] = [:]
    ) {
        self.name = name
        self.phrase = phrase
        self.amplitude = amplitude
        self.speed = speed
        self.parameters = parameters
    }
}
