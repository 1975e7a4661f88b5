import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// stdout is data, stderr is talk.
struct Console: Sendable {
    var data: Outlet
    var talk: Outlet
    /// Whether the terminal shows more than ASCII.
    var isUnicode: Bool
    private var allowsColour: Bool

    init(data: Outlet, talk: Outlet, environment: [String: String]) {
        self.data = data
        self.talk = talk
        // <https://no-color.org>: set to anything but nothing.
        allowsColour = (environment["NO_COLOR"] ?? "").isEmpty
        // The first of these that says something decides (POSIX, "Environment Variables", 8.2).
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        isUnicode = locale.lowercased().contains("utf")
    }

    /// The streams of this process.
    static func process(environment: [String: String]) -> Console {
        Console(
            data: .descriptor(1, environment: environment), talk: .descriptor(2, environment: environment),
            environment: environment)
    }

    /// Lines of data in our own words.
    func say(_ text: String) { data.write(text + "\n") }

    /// One line of data that holds what others wrote, a file's name say: exactly as it is, but a terminal gets
    /// nothing that could move its cursor.
    func give(_ text: String) { say(data.isTerminal ? Terminal.harmless(text) : text) }

    /// One line of talk.
    func remark(_ text: String) { talk.write(Terminal.harmless(text) + "\n") }

    /// One line about what went wrong.
    func complain(_ text: String) {
        talk.write(paint("kinora:", .red, on: talk) + " " + Terminal.harmless(text) + "\n")
    }

    func complain(_ error: KinoraError) {
        let isOurs = ExitStatus(error.code) == .internalFault
        complain(
            error.description + (isOurs ? "; this is a fault of kinora (\(error.location)), please report it" : ""))
    }

    func paint(_ text: String, _ colour: Terminal.Colour, on outlet: Outlet) -> String {
        Terminal.paint(text, colour, when: outlet.isTerminal && allowsColour)
    }
}
