#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What was typed. A word that is none ends the program with 64.
struct Options {
    var histories = 100_000
    var seed: UInt64 = 1
    var replay: UInt64?
    var mutants = false
    var workers = Simulator.cores

    init(_ words: ArraySlice<String>) {
        var rest = words
        while let word = rest.popFirst() {
            switch word {
            case "--histories": histories = Self.number(rest.popFirst(), after: word)
            case "--seed": seed = Self.number(rest.popFirst(), after: word)
            case "--replay": replay = Self.number(rest.popFirst(), after: word)
            case "--mutants": mutants = true
            case "--workers": workers = max(1, Self.number(rest.popFirst(), after: word))
            default: Self.refuse("unknown option '\(word)'")
            }
        }
    }

    private static func number<N: FixedWidthInteger>(_ word: String?, after option: String) -> N {
        guard let word, let number = N(word) else { refuse("\(option) needs a whole number") }
        return number
    }

    private static func refuse(_ text: String) -> Never {
        Simulator.complain("\(text); try --histories N --seed S --workers W, --replay S or --mutants")
        Simulator.exit(64)
    }
}

extension Simulator {
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// Processor time that this process has used, on all cores together.
    static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

    /// A line on stderr.
    static func complain(_ text: String) {
        let line = Array((text + "\n").utf8)
        _ = write(STDERR_FILENO, line, line.count)
    }

    static func exit(_ status: Int32) -> Never {
        #if canImport(Glibc)
            Glibc.exit(status)
        #elseif canImport(Musl)
            Musl.exit(status)
        #elseif canImport(Darwin)
            Darwin.exit(status)
        #endif
    }
}
