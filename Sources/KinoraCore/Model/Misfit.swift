/// Why an order would be refused before anything is sent, and what to type in its place.
package struct Misfit: Error, Hashable, Sendable {
    package var reason: String
    package var hint: String
    /// The length nearest to one that cannot be made.
    package var nearest: ClipTime?
    /// What kind of trouble it is, where a whole wish fails by it.
    package var code: KinoraError.Code

    package init(
        _ reason: String, _ hint: String, nearest: ClipTime? = nil, code: KinoraError.Code = .usage
    ) {
        self.reason = reason
        self.hint = hint
        self.nearest = nearest
        self.code = code
    }

    package var error: KinoraError { KinoraError(code, reason, hint: hint) }
}
