import KinoraCore

/// Errors of calls that cost nothing. They name no address and no key.
enum FalTrouble {
    /// An answer that this protocol does not have.
    static func odd(_ what: String, _ why: String, file: String = #fileID, line: Int = #line) -> KinoraError {
        KinoraError(.unavailable, "fal answered \(what) with \(why)", file: file, line: line)
    }

    /// A status that is no success.
    static func answered(
        _ what: String, _ response: WireResponse, key: ProviderKey, file: String = #fileID, line: Int = #line
    ) -> KinoraError {
        let complaint = FalComplaint(response, hiding: [])
        if complaint.isBalance { return balance(file: file, line: line) }
        switch response.status {
        case 401, 403: return notAllowed(response.status, key: key.name, file: file, line: line)
        default: return odd(what, "status \(response.status)", file: file, line: line)
        }
    }

    static func notAllowed(_ status: Int, key: String, file: String = #fileID, line: Int = #line) -> KinoraError {
        KinoraError(
            .notPermitted, "fal does not take the key in \(key) (status \(status))",
            hint: "make a key at https://fal.ai/dashboard/keys and put it into \(key)", file: file, line: line)
    }

    static func balance(file: String = #fileID, line: Int = #line) -> KinoraError {
        KinoraError(
            .notPermitted, "the balance at fal is used up",
            hint: "top up at https://fal.ai/dashboard/billing, or choose another with --provider", file: file,
            line: line)
    }
}
