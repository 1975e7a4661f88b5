import Foundation
import KinoraCore
import Testing

@testable import KinoraCatalog

/// The shipped rows, and a wish that most models can meet.
enum Shipped {
    static let catalog = Result { try Catalog.load() }

    static func model(_ id: String) throws -> Model {
        try #require(try catalog.get().models.first { $0.id == id }, "no model \(id)")
    }

    static func wish(for model: Model) -> OrderWish {
        OrderWish(
            model: model.id, stillPath: model.still == nil ? nil : "a.png",
            endStillPath: model.endStill == .always ? "b.png" : nil,
            prompt: MotionPrompt(model.prompt.need == .never ? "" : "wind in her hair, static camera", avoid: "blur"),
            seed: 7, allowsUnpriced: true)
    }

    static let still = StillShape(size: PixelSize(width: 1280, height: 720), bytes: 100_000, format: .png)

    /// Quoting with every key set.
    static func quoting(history: [String: Measured] = [:]) throws -> Quoting {
        Quoting(models: try catalog.get().models, missingKeys: [:], hasKey: true, history: history)
    }

    static func quote(
        _ id: String, still: StillShape? = still, _ change: (inout OrderWish) -> Void = { _ in }
    ) throws -> Quote {
        let model = try model(id)
        var wish = wish(for: model)
        change(&wish)
        return try quoting().quote(wish, of: model, still: model.still == nil ? nil : still)
    }

    /// The message of the refusal that a wish meets.
    static func misfit(_ id: String, still: StillShape? = still, _ change: (inout OrderWish) -> Void) throws -> Misfit?
    {
        do {
            _ = try quote(id, still: still, change)
            return nil
        } catch let misfit as Misfit {
            return misfit
        }
    }
}

/// The folder that holds Package.swift.
let repository = String(#filePath.prefix(#filePath.count - "/Tests/KinoraCatalogTests/Support.swift".count))
