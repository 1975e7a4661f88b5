import ArgumentParser
import KinoraCore

/// What a person types after an option, read strictly; a refusal says the range and what to type.
enum OptionValues {
    static func seconds(_ text: String) throws -> Double {
        let range = Brief.secondsRange
        // Double also reads 0x5 and 1e1, which nobody means.
        let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        guard isPlain, let value = Double(text), range.contains(value) else {
            throw ValidationError(
                "a clip lasts \(Int(range.lowerBound)) to \(Int(range.upperBound)) seconds; type --seconds 5")
        }
        return value
    }

    static func fps(_ text: String) throws -> Int {
        let range = Brief.fpsRange
        guard let value = Int(text), range.contains(value) else {
            throw ValidationError(
                "a clip has \(range.lowerBound) to \(range.upperBound) frames a second, a whole number; type --fps 24")
        }
        return value
    }

    static func seed(_ text: String) throws -> UInt64 {
        let range = Brief.seedRange
        guard let value = UInt64(text), range.contains(value) else {
            throw ValidationError("a seed is a whole number from 0 to \(range.upperBound); type --seed 7")
        }
        return value
    }

    static func aspect(_ text: String) throws -> Aspect {
        guard let value = Aspect(text) else {
            throw ValidationError("an aspect is auto or a ratio between 1:4 and 4:1; type --aspect 16:9")
        }
        return value
    }

    /// For verbs that know nothing of paid models.
    static func model(_ text: String) throws -> String {
        guard models.contains(text) else {
            throw ValidationError("this kinora has procedural (the engine that is built in) and auto, which picks it")
        }
        return text
    }

    static func setting(_ text: String) throws -> Setting {
        guard let split = text.firstIndex(of: "="), split > text.startIndex else {
            throw ValidationError("a setting is a key and a value; type --set key=value")
        }
        return Setting(key: String(text[..<split]), value: String(text[text.index(after: split)...]))
    }

    static let aspects = ["auto", "16:9", "9:16", "1:1", "4:3", "3:4", "4:5", "21:9"]
    /// The engine that is built in, as a model.
    static let free = "procedural"
    static let models = ["auto", free]
    static let resolutions = Resolution.allCases.map(\.description)
    static let stills = ["png", "jpg", "jpeg", "webp", "avif", "heic", "PNG", "JPG", "JPEG"]
    static let clips = ["mp4", "webm", "gif"]
}

/// One `--set key=value`.
struct Setting: Equatable, Sendable {
    var key: String
    var value: String
}
