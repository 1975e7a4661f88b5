/// What a child may use, so that a hostile picture costs a child and never the machine.
///
/// Set through `prlimit` of util-linux where it is there (every Debian and Ubuntu); elsewhere only the
/// deadline holds.
struct ChildLimits: Sendable {
    /// Address space, heap and libraries together.
    var memory_B: Int
    var cpu: Duration
    /// Largest file it may write; 0 for a child that answers on its standard output alone.
    var file_B: Int
    var openFiles = 64
    /// Wall-clock time after which it is killed; `nil` for work whose length the person chose.
    var deadline: Duration?

    /// Reads headers and tells what is inside.
    static let probing = ChildLimits(memory_B: 1 << 30, cpu: .seconds(60), file_B: 0, deadline: .seconds(30))

    /// Decodes one picture of `pixels`. On top of 1 GiB it gets room for the picture at 16 bits a channel, the
    /// converted copy and a row of workers: 50 MP at 16-bit RGBA really need it.
    static func decoding(pixels: Int) -> ChildLimits {
        ChildLimits(memory_B: 1 << 30 + pixels * 24, cpu: .seconds(60), file_B: 0, deadline: .seconds(60))
    }

    /// Decodes the ends of a clip that came from elsewhere.
    static let checking = ChildLimits(memory_B: 4 << 30, cpu: .seconds(60), file_B: 0, deadline: .seconds(60))

    /// Encodes frames of ours, as long as it takes.
    static let encoding = ChildLimits(memory_B: 16 << 30, cpu: .seconds(24 * 3600), file_B: 16 << 30)

    /// The arguments that set these limits and then become `command`.
    func wrapping(_ command: [String], prlimit: String?) -> [String] {
        guard let prlimit else { return command }
        return [
            prlimit, "--as=\(memory_B)", "--cpu=\(cpu.components.seconds)", "--fsize=\(file_B)",
            "--nofile=\(openFiles)", "--core=0", "--",
        ] + command
    }
}
