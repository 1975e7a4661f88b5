import KinoraCore

/// What a person asked for, as the job's row keeps it.
struct StoredBrief: Codable, Sendable, Hashable {
    var stillPath: String
    var prompt: String
    var avoid: String
    var seconds: Double
    var outputPath: String

    init(stillPath: String, prompt: String, avoid: String, seconds: Double, outputPath: String) {
        self.stillPath = stillPath
        self.prompt = prompt
        self.avoid = avoid
        self.seconds = seconds
        self.outputPath = outputPath
    }

    init(_ brief: Brief, stillPath: String, outputPath: String) {
        self.stillPath = stillPath
        prompt = brief.prompt.text
        avoid = brief.prompt.avoid
        seconds = brief.seconds
        self.outputPath = outputPath
    }
}

/// Where a finished take went.
struct StoredResult: Codable, Sendable, Hashable {
    var clipPath: String
    var programPath: String?

    init(clipPath: String, programPath: String?) {
        self.clipPath = clipPath
        self.programPath = programPath
    }

    init?(json: String?) {
        guard let json, let result = try? JSONText.read(Self.self, json) else { return nil }
        self = result
    }
}
