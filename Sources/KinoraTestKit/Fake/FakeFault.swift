/// What goes wrong at the fake provider, by the stage at which it does. The numbers are those of the law's fault list.
package enum FakeFault: String, Sendable, Hashable, Codable, CaseIterable, CodingKeyRepresentable {
    // F-5: said no
    case submitTooMany = "submit.429"
    case submitTooManyLater = "submit.429_retry_after"
    case submitUnauthorized = "submit.401"
    case submitNoBalance = "submit.402"
    case submitForbidden = "submit.403"
    case submitInvalid = "submit.422"
    // F-6: not accepted
    case submitError = "submit.5xx"
    case submitReset = "submit.reset"
    case submitHang = "submit.hang"
    // F-7: accepted all the same
    case submitErrorAccepted = "submit.5xx_accepted"
    case submitResetAccepted = "submit.reset_accepted"
    case submitHangAccepted = "submit.hang_accepted"
    case submitBrokenBody = "submit.broken_body"
    case submitNoID = "submit.no_id"
    // F-8: answered 504, accepted after `late_ms`
    case submitLate = "submit.late"
    // F-7 again, one by one: what gateways say when the request behind them went through
    case submit500Accepted = "submit.500_accepted"
    case submit502Accepted = "submit.502_accepted"
    case submitPageAccepted = "submit.502_page_accepted"
    // The caller's own deadline for the start ran out before anything was begun
    case submitDeadline = "submit.504_deadline"

    // F-9
    case hookDropped = "hook.dropped"
    case hookDoubled = "hook.doubled"
    case hookLate = "hook.late"

    // F-11
    case statusError = "status.5xx"
    case statusReset = "status.reset"
    case statusStale = "status.stale"
    case statusRegress = "status.regress"
    case statusUnknownWord = "status.unknown_word"
    case statusNotFound = "status.404"

    // F-12; lag and finished-only are settings of the scenario
    case listError = "list.5xx"
    case listReset = "list.reset"
    case listShift = "list.shift"

    // F-13, F-21
    case generationFails = "generation.fails"
    case generationNeverEnds = "generation.never_ends"
    case generationLate = "generation.late"
    case generationDearer = "generation.dearer"

    // F-13, F-14
    case resultError = "result.5xx"
    case resultNoURL = "result.no_url"
    case resultExpired = "result.expired"
    case resultURLExpired = "result.url_expired"
    case resultMoved = "result.moved"

    // F-15
    case media409 = "media.409"
    case media403 = "media.403"
    case media404 = "media.404"
    case mediaError = "media.5xx"
    case mediaReset = "media.reset"
    case mediaStall = "media.stall"
    case mediaRedirect = "media.redirect"
    case mediaPage = "media.html"
    case mediaGzip = "media.gzip"
    case mediaTruncated = "media.truncated"
    case mediaWrongLength = "media.wrong_length"
    case mediaEmpty = "media.empty"
    case mediaHuge = "media.huge"
    case mediaWrongCodec = "media.wrong_codec"
    case mediaForeign = "media.foreign"

    // §5
    case cancelRefused = "cancel.refused"
    case cancelError = "cancel.5xx"

    case stillError = "still.5xx"

    package enum Stage: String, Sendable, Hashable, CaseIterable {
        case submit, hook, status, list, generation, result, media, cancel, still
    }

    /// What stands before the dot of its name.
    package var stage: Stage? { Stage(rawValue: String(rawValue.prefix { $0 != "." })) }
}
