import KinoraCore
import KinoraMedia
import KinoraProviders

/// A commission that was looked at from all sides: who is asked in which order, and where each take goes.
struct OrderPlan: Sendable {
    var commission: Commission
    var quote: Quote
    /// Those that are asked, the first choice first.
    var path: [Quote.Line]
    /// Where relative paths start.
    let folder: String
    /// The path of the first take as it was written, or a free one beside the still. Looked for once: by the time that
    /// the clip is there the name is taken.
    private let clip: String

    init(commission: Commission, quote: Quote, path: [Quote.Line], folder: String) {
        self.commission = commission
        self.quote = quote
        self.path = path
        self.folder = folder
        let still = commission.wish.stillPath
        if let path = commission.outputPath {
            clip = path
        } else if commission.wish.makes == .still {
            clip = FreeName.beside(still ?? "still", ending: "png")
        } else {
            clip = ClipTarget(beside: still ?? "clip", format: .mp4).clip
        }
    }

    private var wish: OrderWish { commission.wish }

    /// What a list of jobs calls it.
    var kind: String { wish.makes == .clip ? "animate" : wish.stillPath == nil ? "imagine" : "edit" }

    /// The first take has the name; the others have it with their number.
    private func path(of take: Int) -> String {
        guard take > 0 else { return absolute(clip) }
        let dot = clip.lastIndex(of: ".") ?? clip.endIndex
        return absolute("\(clip[..<dot]).take-\(take + 1)\(clip[dot...])")
    }

    private func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : folder + "/" + path }

    func takes(_ pictures: PreparedStills.Pictures, at now: Moment) throws -> [NewTake] {
        let first = wish.seed ?? UInt64.random(in: 0..<2_000_000_000)
        return try (0..<commission.takes).map { number in
            let orders = try path.map { line in try self.order(of: line, seed: first + UInt64(number)) }
            let paid = PaidOrder(
                remote: RemoteOrder(orders: orders, still: pictures.still, endStill: pictures.endStill),
                delivery: PaidOrder.Place(
                    stillPath: wish.stillPath.map(absolute), product: wish.makes, clipPath: path(of: number),
                    isDefaultPath: commission.outputPath == nil))
            return NewTake(
                id: TakeID(NewID.make()), order: JSONText.of(paid),
                places: path.map { OfferPlace(provider: $0.provider, endpoint: $0.endpoint, model: quote.model) },
                state: TakeState(offers: try path.map(terms), at: now), made: pictures.kept)
        }
    }

    private func order(of line: Quote.Line, seed: UInt64) throws -> Order {
        guard var order = line.order else { throw KinoraError(.internalFault, "a quote has no order") }
        if order.offer.wire["seed"] != nil { order.seed = seed }
        return order
    }

    private func terms(_ line: Quote.Line) throws -> OfferTerms {
        guard let habits = RemoteEngines.habits(of: line.provider) else {
            throw KinoraError(
                .unavailable, "this kinora has no engine “\(line.provider)”", hint: "see kinora models")
        }
        // What nobody knows the price of was allowed by the person.
        return OfferTerms(
            endpoint: 0, bound: line.bound ?? .zero, estimate: line.estimate ?? .zero, median: habits.usualWait,
            hasHook: false, keepsResult: habits.keepsResult, refundsFailure: habits.refundsFailure,
            isIdempotent: false)
    }

    func brief(in studio: LocalStudio) -> StoredBrief {
        StoredBrief(
            stillPath: wish.stillPath.map(absolute) ?? "", prompt: wish.prompt.text, avoid: wish.prompt.avoid,
            seconds: path.first?.seconds ?? 0, outputPath: path(of: 0))
    }

    func job(_ record: JobRecord, tools: MediaTools) async throws -> Job {
        var takes: [Take] = []
        var facts: Shape?
        for take in record.takes {
            guard let result = StoredResult(json: take.result) else { continue }
            let probed = try await shape(of: result.clipPath, tools: tools)
            facts = facts ?? probed
            takes.append(
                Take(
                    id: take.id.text, seed: try seed(of: take), path: shown(result.clipPath),
                    window: Take.Window(start: 0, end: probed.seconds), costMicroUSD: Int(take.spent.microUSD)))
        }
        guard let keeper = takes.first, let facts else { throw KinoraError(.internalFault, "a job has no take") }
        let made = record.takes.first { $0.id.text == keeper.id } ?? record.takes[0]
        let place = made.places[made.state.attempts[made.state.current ?? 0].offer]
        return Job(
            id: record.id.text, model: place.model, provider: place.provider, seconds: facts.seconds,
            fps: facts.fps, size: facts.size, seed: keeper.seed,
            costMicroUSD: record.takes.reduce(0) { $0 + Int($1.spent.microUSD) }, degraded: [],
            notes: quote.notes + (path.first?.notes ?? []) + notes(on: record), motions: [], takes: takes,
            keeper: keeper.id, clipPath: keeper.path, programPath: nil)
    }

    /// What arrived; a still has neither length nor rate.
    private struct Shape {
        var size: PixelSize
        var seconds = 0.0
        var fps = 0
    }

    private func shape(of path: String, tools: MediaTools) async throws -> Shape {
        guard wish.makes == .clip else { return Shape(size: try StillReader.shape(of: path).size) }
        let facts = try await ClipProbe(tools: tools).probe(path)
        return Shape(size: facts.size, seconds: facts.seconds, fps: Int((facts.fps ?? 0).rounded()))
    }

    private func seed(of take: TakeRecord) throws -> UInt64 {
        try take.paidOrder(of: take.state.current ?? 0)?.seed ?? 0
    }

    /// A path is told as it was written, unless the clip had to go elsewhere.
    private func shown(_ path: String) -> String { path == absolute(clip) ? clip : path }

    private func notes(on record: JobRecord) -> [String] {
        let failed = record.takes.count { StoredResult(json: $0.result) == nil }
        let again = record.takes.flatMap(\.state.attempts).compactMap(\.reason).map {
            "it was ordered again: \($0.name)"
        }
        return again + (failed > 0 ? ["\(failed) of \(record.takes.count) takes came to nothing"] : [])
    }
}
