// swift-tools-version: 6.2
import PackageDescription

/// Set by `make` and CI. It makes warnings errors and optimises the pixel targets even in debug builds,
/// so that tests run at full speed without a second build. A package that depends on kinora never sees
/// either: SwiftPM refuses unsafe flags in dependencies, and other people's compilers warn differently.
let inHouse = Context.environment["KINORA_HOUSE"] == "1"

let common: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ] + (inHouse ? [.treatAllWarnings(as: .error)] : [])

let computing: [SwiftSetting] =
    common + (inHouse ? [.unsafeFlags(["-O", "-wmo", "-num-threads", "2"], .when(configuration: .debug))] : [])

/// Named places where a test may end the process (`make crash`). No other build has them.
let crashPoints: [SwiftSetting] =
    inHouse ? [.define("KINORA_CRASH_POINTS", .when(configuration: .debug))] : []

/// `make docs` sets this; the plugin costs every other build two recompiles.
let docs: [Package.Dependency] =
    Context.environment["KINORA_DOCS"] == "1"
    ? [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")] : []

/// `make bench` sets this; nobody else builds the benchmark.
let bench: [Target] =
    Context.environment["KINORA_BENCH"] == "1"
    ? [
        .executableTarget(
            name: "KinoraBench",
            dependencies: ["Kinora", "KinoraAnimator", "KinoraCore", "KinoraMedia", "KinoraStore", "KinoraVision"],
            path: "Benchmarks/KinoraBench", swiftSettings: common)
    ] : []

let package = Package(
    name: "kinora",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Kinora", targets: ["Kinora", "KinoraCore"]),
        .executable(name: "kinora", targets: ["KinoraCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        // One trait at most: with two, SwiftPM compiles it again at every plan.
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
    ] + docs,
    targets: [
        // Floor 1
        .target(name: "KinoraCore", swiftSettings: computing),
        // Floor 2
        .target(name: "KinoraVision", dependencies: ["KinoraCore"], swiftSettings: computing),
        // Floor 3: siblings never import each other
        .target(
            name: "KinoraCatalog",
            dependencies: ["KinoraCore", .product(name: "Yams", package: "Yams")],
            exclude: ["Models"], swiftSettings: common, plugins: ["EmbedRows"]),
        .plugin(name: "EmbedRows", capability: .buildTool()),
        .target(
            name: "KinoraMedia",
            dependencies: [
                "KinoraCore", "KinoraVision",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux])),
            ],
            swiftSettings: computing),
        .target(name: "KinoraAnimator", dependencies: ["KinoraCore", "KinoraVision"], swiftSettings: computing),
        .target(
            name: "KinoraStore",
            dependencies: [
                "KinoraCore",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: common),
        .target(name: "KinoraPrompt", dependencies: ["KinoraCore"], swiftSettings: computing),
        .target(
            name: "KinoraProviders",
            dependencies: ["KinoraCore", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: common),
        // Floor 4
        .target(
            name: "Kinora",
            dependencies: [
                "KinoraCore", "KinoraVision", "KinoraCatalog", "KinoraMedia", "KinoraAnimator", "KinoraStore",
                "KinoraPrompt", "KinoraProviders",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux])),
            ],
            swiftSettings: common + crashPoints),
        // Floor 6
        .executableTarget(
            name: "KinoraCLI",
            dependencies: [
                "Kinora", "KinoraCore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: common),
        // Development only: imported by nobody but its tests
        .executableTarget(name: "KinoraSimulator", dependencies: ["KinoraCore"], swiftSettings: computing),
        .executableTarget(
            name: "KinoraStoreWriter", dependencies: ["KinoraStore", "KinoraCore"], swiftSettings: common),
        .executableTarget(
            name: "KinoraLoad",
            dependencies: [
                "Kinora", "KinoraCore", "KinoraStore", "KinoraTestKit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: common),
        .executableTarget(
            name: "KinoraFake",
            dependencies: ["KinoraTestKit", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: common),
        .executableTarget(
            name: "KinoraCrash",
            dependencies: [
                "Kinora", "KinoraCore", "KinoraMedia", "KinoraProviders", "KinoraStore", "KinoraTestKit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: common),
        .executableTarget(
            name: "KinoraEvaluator", dependencies: ["KinoraPrompt", "KinoraCore"], swiftSettings: computing),
        // Tests only
        .target(
            name: "KinoraTestKit",
            dependencies: [
                "KinoraCore", "KinoraVision",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: computing),
        .testTarget(name: "KinoraCoreTests", dependencies: ["KinoraCore"], swiftSettings: common),
        .testTarget(
            name: "KinoraSimulatorTests", dependencies: ["KinoraSimulator", "KinoraCore"], swiftSettings: common),
        .testTarget(
            name: "KinoraEvaluatorTests", dependencies: ["KinoraEvaluator", "KinoraPrompt", "KinoraCore"],
            swiftSettings: common),
        .testTarget(
            name: "KinoraPromptTests", dependencies: ["KinoraPrompt", "KinoraCore"], swiftSettings: common),
        .testTarget(
            name: "KinoraProvidersTests", dependencies: ["KinoraProviders", "KinoraCore", "KinoraTestKit"],
            exclude: ["Clients/fal_client_calls.py"], swiftSettings: common),
        .testTarget(
            name: "KinoraCatalogTests", dependencies: ["KinoraCatalog", "KinoraCore"], exclude: ["Payloads"],
            swiftSettings: common),
        .testTarget(
            name: "KinoraVisionTests", dependencies: ["KinoraVision", "KinoraCore", "KinoraTestKit"],
            swiftSettings: common),
        .testTarget(
            name: "KinoraMediaTests", dependencies: ["KinoraMedia", "KinoraCore", "KinoraVision", "KinoraTestKit"],
            swiftSettings: common),
        .testTarget(
            name: "KinoraAnimatorTests",
            dependencies: ["KinoraAnimator", "KinoraCore", "KinoraVision", "KinoraTestKit"],
            swiftSettings: common),
        .testTarget(
            name: "KinoraStoreTests",
            dependencies: [
                "KinoraStore", "KinoraStoreWriter", "KinoraCore", "KinoraTestKit",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
            ],
            exclude: ["Fixtures"], swiftSettings: common),
        .testTarget(
            name: "KinoraTests",
            dependencies: [
                "Kinora", "KinoraAnimator", "KinoraCore", "KinoraMedia", "KinoraVision", "KinoraStore", "KinoraTestKit",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: common),
        .testTarget(
            name: "KinoraCLITests", dependencies: ["KinoraCLI", "KinoraCore", "KinoraTestKit"],
            swiftSettings: common),
    ] + bench
)
