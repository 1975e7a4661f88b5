package import KinoraCore
package import KinoraVision

/// Turns frames into a file, beside the target first and under its name when it is whole.
package struct ClipWriter: Sendable {
    private let tools: MediaTools
    private let limits: ChildLimits

    package init(tools: MediaTools) { self.init(tools: tools, limits: .encoding) }

    init(tools: MediaTools, limits: ChildLimits) {
        self.tools = tools
        self.limits = limits
    }

    /// Whether a clip could be put at `path`, before any work is done for it.
    /// - Throws: `cannotWrite`.
    package static func check(_ path: String, format: ClipFormat) throws {
        _ = try OutputTarget(path, format: format)
    }

    /// Asks for one frame after another until there is none, encodes them, and puts the clip at `path`.
    ///
    /// While a frame is on its way to the encoder the next one is asked for: two frames and the one before them,
    /// whose end the pipe may have, are all that is ever held. An encoder that is slower than the renderer holds the renderer back.
    /// - Parameter next: the next frame of `size`, or `nil` after the last.
    /// - Throws: `cannotWrite`, `unavailable`, `CancellationError`, or what `next` throws. Nothing is left at or
    ///   beside `path` then, and what stood at `path` before still stands.
    nonisolated(nonsending) package func write(
        size: PixelSize, fps: Int, format: ClipFormat, to path: String, passport: Passport,
        next: () async throws -> VideoFrame?
    ) async throws {
        let target = try OutputTarget(path, format: format)
        try await target.fill { temporary in
            let arguments = EncoderArguments(size: size, fps: fps, format: format, passport: passport)
            let child = Child(
                executable: tools.ffmpeg, arguments: arguments.list(to: temporary), limits: limits,
                prlimit: tools.prlimit)
            let end = try await child.run { streams in
                try await Self.feed(streams.input, size: size, next: next)
            }
            guard end.succeeded, end.value != nil else { throw KinoraError.encoder(end, writing: path) }
            try passport.stamp(temporary, format: format)
        }
    }

    nonisolated(nonsending) private static func feed(
        _ pipe: PipeEnd, size: PixelSize, next: () async throws -> VideoFrame?
    ) async throws {
        var upcoming = try await next()
        if upcoming == nil { throw KinoraError(.internalFault, "a clip without frames") }
        while let frame = upcoming {
            guard frame.size == size else {
                throw KinoraError(.internalFault, "a frame of \(frame.size) came into a clip of \(size)")
            }
            async let written: Void = pipe.lend(frame.bytes)
            upcoming = try await next()
            try await written
        }
        pipe.close()
    }
}
