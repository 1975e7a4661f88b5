import KinoraCore

/// What the short names in a job mean, in plain words. A name of a newer kinora is told as it is.
enum JobWords {
    /// What a take waits for, and what ends the wait.
    static func hold(_ name: String) -> String {
        switch name {
        case "backoff": "waits a moment after a failure, and tries again by itself"
        case "cooldown": "waits until its provider can be trusted again, and goes on by itself"
        case "budget": "waits for room under the budget: a new day, a new month, or a higher cap ends it"
        case "disk": "waits for space on the disk of the data directory: free some"
        case "decision": "waits for you to decide"
        case "shutdown": "waits for a process that works on it"
        default: "waits: \(spaced(name))"
        }
    }

    /// Why a second or later submission was made.
    static func reason(_ name: String) -> String {
        switch name {
        case "providerFailed": "the provider failed before"
        case "cancelledByDeadline": "the one before took too long"
        case "absentAfterSettle": "the provider never had the one before"
        case "downloadExhausted": "the clip before could not be fetched"
        case "resultExpiredUser": "the clip before was gone, and you ordered again"
        case "payAgain": "its order allows to pay again"
        case "user": "you ordered again"
        default: spaced(name)
        }
    }

    /// `notSent` → `not sent`.
    static func spaced(_ name: String) -> String {
        var words = ""
        for sign in name { words += sign.isUppercase ? " " + sign.lowercased() : sign == "_" ? " " : String(sign) }
        return words
    }
}
