import KinoraCatalog
public import KinoraCore
import KinoraPrompt

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where prompts are looked at and put together before anybody pays for them. It reads a configuration and nothing
/// else: no still, no engine, no network.
///
/// ```swift
/// let desk = try PromptDesk.open()
/// for finding in desk.findings(in: MotionPrompt("she waves hello")) { print(finding.message) }
/// ```
public struct PromptDesk: Sendable {
    /// Kinora's own, and those of the configuration.
    public let presets: [Preset]
    let linter: Linter

    /// The desk without a configuration.
    public init() { self.init(Configuration()) }

    init(_ configuration: Configuration) {
        presets = Preset.all(with: configuration.video.presets)
        linter = Linter(settings: configuration.lint.rules.mapValues { $0.map(Linter.Setting.severity) ?? .off })
    }

    /// Opens the desk with the configuration that ``LocalStudio/open(configurationPath:environment:currentDirectory:)``
    /// would find.
    ///
    /// - Throws: `KinoraError` with `notFound` for a named file that does not exist, and `configuration`, with file,
    ///   line and key, for one that cannot be used.
    public static func open(
        configurationPath: String? = nil, environment: [String: String]? = nil, currentDirectory: String? = nil
    ) throws -> PromptDesk {
        let found = try Configuration.load(
            explicit: configurationPath, environment: environment ?? ProcessInfo.processInfo.environment,
            currentDirectory: currentDirectory ?? FileManager.default.currentDirectoryPath,
            ruleNames: RuleRegistry.names)
        return PromptDesk(found.configuration)
    }

    /// What there is to say about a prompt, worst first.
    public func findings(in prompt: MotionPrompt, _ circumstances: PromptCircumstances = .init()) -> [Finding] {
        linter.findings(in: prompt, circumstances)
    }

    /// The prompt after the edits that are safe, and the findings whose edits were made.
    public func mended(
        _ prompt: MotionPrompt, _ circumstances: PromptCircumstances = .init()
    ) -> (prompt: MotionPrompt, made: [Finding]) {
        let mended = Linter.mend(prompt, findings(in: prompt, circumstances))
        return (mended.prompt, mended.made)
    }

    /// Puts a prompt together; what nobody said is filled in as the model needs it.
    public func compose(_ wish: CompositionWish, for traits: ModelTraits = .generative) -> Composition {
        Composer.compose(wish, for: traits)
    }

    /// - Throws: `KinoraError` with `usage` and the nearest name for a preset that does not exist.
    public func preset(named name: String) throws -> Preset {
        if let preset = presets.first(where: { $0.name == name }) { return preset }
        let nearest = Suggestion.nearest(to: name, among: presets.map(\.name))
        throw KinoraError(
            .usage, "there is no preset “\(name.prefix(80))”",
            hint: nearest.map { "did you mean \($0)?" } ?? "kinora presets lists them")
    }

    /// What can go wrong with a finished clip, and what to change.
    public static var troubles: [Trouble] { TroubleTable.all }

    /// The trouble that some words speak of. `nil`: none does.
    public static func trouble(_ problem: String) -> Trouble? { TroubleTable.find(problem) }
}
