/// What a clip says about how it came to be, so that nobody takes it for a recording.
///
/// It holds no prompt, no path, no place and no time.
package struct Passport: Sendable, Hashable {
    /// A term of the IPTC digital source type vocabulary.
    package enum DigitalSource: String, Sendable, CaseIterable {
        /// A picture that a program changed without a trained model: the embedded engine.
        case algorithmicallyEnhanced
        /// Made by a trained model.
        case trainedAlgorithmicMedia

        /// `http://cv.iptc.org/newscodes/digitalsourcetype/…`
        package var uri: String { "http://cv.iptc.org/newscodes/digitalsourcetype/\(rawValue)" }
    }

    package var source: DigitalSource
    /// The program that made it, such as `kinora 0.1.0`.
    package var creatorTool: String

    package init(source: DigitalSource, creatorTool: String) {
        self.source = source
        self.creatorTool = creatorTool
    }
}
