import ArgumentParser

@main
struct KinoraCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kinora", abstract: "Turns a still into a clip worth keeping.", version: "0.1.0")
}
