import Foundation
import KinoraCore
import KinoraMedia
import KinoraStore
import KinoraTestKit
import Testing

@testable import Kinora

@Suite("A clip that is paid for", .timeLimit(.minutes(3)))
struct OrderTests {
    let scratch: ScratchFolder
    let home: ScratchFolder
    private static let key = "id-1:secret-7"

    init() throws {
        scratch = try ScratchFolder()
        home = try ScratchFolder()
        try scratch.write(PNGFile(DrawnStill.meadow.raster(640, 360)).bytes, to: "meadow.png")
    }

    private var scenario: FakeScenario {
        var scenario = FakeScenario()
        scenario.clip_seconds = 5
        return scenario
    }

    private func studio(
        _ origin: String, budget: String = "{}", variables: [String: String] = ["FAL_KEY": Self.key]
    ) throws -> LocalStudio {
        let text = """
            providers:
              fal: { queue_url: \(origin)/queue, run_url: \(origin)/run, rest_url: \(origin)/rest, \
            cdn_url: \(origin)/cdn, api_url: \(origin)/api/v1 }
              runpod: { url: \(origin)/v2 }
            budget: \(budget)
            """
        try scratch.write(Array(text.utf8), to: "config.yaml")
        var environment = ProcessInfo.processInfo.environment.merging(["KINORA_HOME": home("data")]) { $1 }
        for name in ["FAL_KEY", "FAL_KEY_ID", "FAL_KEY_SECRET", "RUNPOD_API_KEY"] {
            environment[name] = variables[name]
        }
        return try LocalStudio.open(configurationPath: scratch("config.yaml"), environment: environment)
    }

    private func commission(_ change: (inout Commission) -> Void = { _ in }) -> Commission {
        var commission = Commission(
            OrderWish(
                model: "wan-2.1-i2v", stillPath: scratch("meadow.png"),
                prompt: MotionPrompt("wind moves the grass, static camera"), seed: 11),
            outputPath: scratch("clip.mp4"))
        change(&commission)
        return commission
    }

    /// The code and the words of what an order throws.
    private func refusal(
        _ studio: LocalStudio, _ commission: Commission
    ) async -> KinoraError? {
        do {
            _ = try await studio.order(commission) { _ in }
            return nil
        } catch {
            return error as? KinoraError
        }
    }

    @Test func `It is ordered once, arrives, says what made it, and its price is in the ledger`() async throws {
        try await FakeServer.serve(scenario, speaking: .fal, key: Self.key) { server in
            let studio = try studio(server.url)
            let job = try await studio.order(commission()) { _ in }
            let book = await server.book
            #expect(book.requests.count == 1 && job.provider == "fal" && job.model == "wan-2.1-i2v")
            #expect(job.costMicroUSD == Int(book.billed_usd_micro) && job.seed == 11)
            #expect(abs(job.seconds - 5) < 0.2 && job.clipPath == scratch("clip.mp4"))
            let bytes = try scratch.read("clip.mp4")
            #expect(String(decoding: bytes, as: UTF8.self).contains("trainedAlgorithmicMedia"))
            #expect(try FolderListing.names(scratch.path).sorted() == ["clip.mp4", "config.yaml", "meadow.png"])
            let ledger = try await studio.ledger(by: .model, since_unixMs: nil)
            #expect(ledger.spentMicroUSD == job.costMicroUSD && ledger.reservedMicroUSD == 0)
        }
    }

    @Test func `Several takes are several orders with other seeds, and each has its file`() async throws {
        try await FakeServer.serve(scenario, speaking: .fal, key: Self.key) { server in
            let job = try await studio(server.url).order(commission { $0.takes = 3 }) { _ in }
            #expect(await server.book.requests.map(\.seed).sorted() == [11, 12, 13])
            #expect(job.takes.count == 3 && job.keeper == job.takes[0].id)
            #expect(
                job.takes.map(\.path)
                    == ["clip.mp4", "clip.take-2.mp4", "clip.take-3.mp4"].map { scratch($0) })
            for take in job.takes { #expect(FileManager.default.fileExists(atPath: take.path)) }
        }
    }

    @Test func `When fal is down the same model is ordered where it is also sold`() async throws {
        try await FakeServer.serve(scenario, speaking: .runpod, key: "rp-1") { server in
            // Nobody listens at fal's addresses.
            let text = """
                providers:
                  fal: { queue_url: "http://127.0.0.1:9", rest_url: "http://127.0.0.1:9", cdn_url: "http://127.0.0.1:9" }
                  runpod: { url: \(server.url)/v2 }
                """
            _ = try studio(server.url)
            try scratch.write(Array(text.utf8), to: "config.yaml")
            let environment = ProcessInfo.processInfo.environment.merging(
                ["KINORA_HOME": home("data"), "FAL_KEY": Self.key, "RUNPOD_API_KEY": "rp-1"]) { $1 }
            let studio = try LocalStudio.open(configurationPath: scratch("config.yaml"), environment: environment)
            let job = try await studio.order(commission()) { _ in }
            #expect(job.provider == "runpod")
            #expect(await server.book.requests.count == 1)
        }
    }

    @Test func `Without a key it is refused before anything leaves, with the variable and the free way`() async throws {
        try await FakeServer.serve(scenario, speaking: .fal, key: Self.key) { server in
            let error = await refusal(try studio(server.url, variables: [:]), commission())
            #expect(error?.code == .notPermitted)
            #expect(error?.message.contains("FAL_KEY") == true && error?.hint?.contains("procedural") == true)
            #expect(await server.book.requests.isEmpty)
        }
    }

    @Test(
        "Above a cap nothing is sent, and all the amounts are told",
        arguments: [
            ("{ take_usd: 0.10 }", nil, 1, "a take is $0.10"), ("{ day_usd: 0.50 }", nil, 2, "the day is $0.50"),
            ("{ month_usd: 0.01 }", nil, 1, "the month is $0.01"), ("{}", Int64(100_000), 1, "a take is $0.10"),
        ] as [(String, Int64?, Int, String)])
    func caps(_ budget: String, _ cap: Int64?, _ takes: Int, _ words: String) async throws {
        try await FakeServer.serve(scenario, speaking: .fal, key: Self.key) { server in
            let error = await refusal(
                try studio(server.url, budget: budget),
                commission {
                    $0.takes = takes
                    $0.capMicroUSD = cap
                })
            #expect(error?.code == .budgetExhausted && error?.message.contains(words) == true, "\(error as Any)")
            #expect(error?.message.contains("this needs up to $") == true)
            #expect(await server.book.requests.isEmpty)
        }
    }

    @Test func `A key that is not taken ends it at once, and nothing of the key is told`() async throws {
        try await FakeServer.serve(scenario, speaking: .fal, key: "another") { server in
            let error = await refusal(try studio(server.url), commission())
            #expect(error?.code == .notPermitted, "\(error as Any)")
            #expect(error.map { !"\($0)".contains("secret-7") } == true)
            let rows = try String(
                decoding: Data(contentsOf: URL(fileURLWithPath: home("data/kinora.sqlite"))), as: UTF8.self)
            #expect(!rows.contains("secret-7"))
            #expect(await server.book.requests.isEmpty)
        }
    }

    struct Slip: Sendable {
        var code: KinoraError.Code
        var change: @Sendable (inout Commission) -> Void
    }

    private static let slips: [Slip] = [
        Slip(code: .usage) { $0.wish.settings = ["guidance": "20"] }, Slip(code: .usage) { $0.wish.seconds = 29 },
        Slip(code: .usage) { $0.outputPath = "x.gif" }, Slip(code: .notFound) { $0.wish.stillPath = "/nowhere.png" },
        Slip(code: .usage) { $0.takes = 9 }, Slip(code: .cannotWrite) { $0.outputPath = "/nowhere/x.mp4" },
        Slip(code: .usage) { $0.wish.provider = "nobody" },
    ]

    @Test("What no model takes is refused before anything leaves", arguments: slips.indices)
    func misfit(_ index: Int) async throws {
        let slip = Self.slips[index]
        try await FakeServer.serve(scenario, speaking: .fal, key: Self.key) { server in
            let error = await refusal(try studio(server.url), commission(slip.change))
            #expect(error?.code == slip.code, "\(error as Any)")
            #expect(await server.book.requests.isEmpty)
        }
    }

    @Test func `The still that leaves is cropped to the wanted shape and has no metadata`() async throws {
        try await FakeServer.serve(scenario, speaking: .fal, key: Self.key) { server in
            let studio = try studio(server.url)
            let job = try await studio.order(commission { $0.wish.aspect = .ratio(width: 1, height: 1) }) { _ in }
            let store = try #require(try studio.reading())
            let take = try #require(try await store.take(TakeID(job.takes[0].id)))
            let still = try #require(take.artifacts.first { $0.role == .still })
            let shelf = try ArtifactFolder(root: home("data"))
            let path = try #require(try await shelf.path(of: still.artifact))
            let shape = try StillReader.shape(of: path)
            #expect(shape.size == PixelSize(width: 360, height: 360) && shape.format == .jpeg)
            let bytes = try ScratchFolder.bytes(at: path)
            #expect(!String(decoding: bytes, as: UTF8.self).contains("Exif"))
            try await store.close()
        }
    }

    @Test func `A still is made from words, and a changed one from a still; each says that a model made it`()
        async throws
    {
        var scenario = FakeScenario()
        scenario.sells_stills = true
        try await FakeServer.serve(scenario, speaking: .fal, key: Self.key) { server in
            let studio = try studio(server.url)
            var wish = OrderWish(model: "auto", prompt: MotionPrompt("a red fox in the snow"))
            wish.makes = .still
            let imagined = try await studio.order(
                Commission(wish, takes: 2, outputPath: scratch("fox.png"))
            ) { _ in }
            #expect(imagined.takes.map(\.path) == [scratch("fox.png"), scratch("fox.take-2.png")])
            #expect(imagined.size == PixelSize(width: 320, height: 240) && imagined.seconds == 0)
            let bytes = try scratch.read("fox.png")
            #expect(String(decoding: bytes, as: UTF8.self).contains("trainedAlgorithmicMedia"))
            wish.stillPath = scratch("meadow.png")
            let edited = try await studio.order(Commission(wish)) { _ in }
            #expect(edited.clipPath == scratch("meadow-2.png"), "the old one stays")
            // A name that was given without a folder is told without one.
            let here = LocalStudio(
                configuration: studio.configuration, configurationPath: nil, environment: studio.environment,
                toolOrigins: [:], currentDirectory: scratch.path)
            wish.stillPath = scratch("meadow.png")
            let named = try await here.order(Commission(wish, outputPath: "plain.png")) { _ in }
            #expect(named.clipPath == "plain.png")
            // The model gives a PNG: the picture that was asked for as JPEG has another name, and takes nobody's place.
            try scratch.write([1, 2, 3], to: "mine.png")
            let other = try await studio.order(Commission(wish, outputPath: scratch("mine.jpg"))) { _ in }
            #expect(try other.clipPath == scratch("mine-2.png") && scratch.read("mine.png") == [1, 2, 3])
            let kinds = try await studio.jobs(limit: 9).map(\.kind)
            #expect(kinds == ["edit", "edit", "edit", "imagine"])
            #expect(await server.book.requests.count == 5)
        }
    }

    @Test func `A model for clips makes no stills, and the other way round`() async throws {
        try await FakeServer.serve(scenario, speaking: .fal, key: Self.key) { server in
            let studio = try studio(server.url)
            #expect(await refusal(studio, commission { $0.wish.makes = .still })?.code == .usage)
            let error = await refusal(studio, commission { $0.wish.model = "qwen-image-edit" })
            #expect(error?.code == .usage, "\(error as Any)")
            #expect(await server.book.requests.isEmpty)
        }
    }

    @Test func `A job that cannot be asked about for lack of a key says so, and waits for nobody`() async throws {
        let store = try SQLiteStore.open(home("data"))
        let terms = OfferTerms(
            endpoint: 0, bound: .zero, estimate: .zero, median: 0, hasHook: false, keepsResult: 0,
            refundsFailure: true, isIdempotent: false)
        let take = NewTake(
            id: TakeID("t-1"), order: "{}", places: [OfferPlace(provider: "fal", endpoint: "e", model: "m")],
            state: TakeState(offers: [terms], at: store.now()))
        _ = try await store.add(NewJob(id: JobID("j-1"), kind: "animate", brief: "{}", takes: [take]), key: nil)
        try await store.close()
        let studio = try studio("http://127.0.0.1:9", variables: [:])
        let error = await #expect(throws: KinoraError.self) { try await studio.watch("j-1") { _ in } }
        #expect(error?.code == .notPermitted && error?.message.contains("FAL_KEY") == true)
    }

    @Test func `A key that was mended is tried at once, whatever the refused one shut`() async throws {
        try await FakeServer.serve(scenario, speaking: .fal, key: Self.key) { server in
            let wrong = try studio(server.url, variables: ["FAL_KEY": "id-1:old"])
            #expect(await refusal(wrong, commission())?.code == .notPermitted)
            let job = try await studio(server.url).order(commission()) { _ in }
            #expect(job.provider == "fal")
        }
    }

    @Test func `What would keep an order from being placed is told before, caps too`() async throws {
        let studio = try studio("http://127.0.0.1:9", budget: "{ day_usd: 0.10 }")
        let error = await #expect(throws: KinoraError.self) { try await studio.check(commission()) }
        #expect(error?.code == .budgetExhausted)
        let other = await #expect(throws: KinoraError.self) {
            try await studio.check(commission { $0.outputPath = "x.gif" })
        }
        #expect(other?.code == .usage)
        #expect(!FileManager.default.fileExists(atPath: home("data")), "nothing is made to find out")
    }

    @Test(arguments: [(Int64(0), "1970-01-01"), (1_772_236_800_000, "2026-02-28"), (1_709_164_799_999, "2024-02-28")])
    func days(_ unixMs: Int64, _ day: String) { #expect(CapCheck.day(unixMs) == day) }
}
