/// What a history met: the faults of `reliability.md` §11 and what they led to, for the table that shows that
/// nothing is dead.
package enum Fault: Int, CaseIterable, Sendable {
    case crash, outageLong, pause, pauseAfterGuard
    case submitNotSent, submitTooMany, submitAttention, submitInvalid, submitLostBefore, submitLostAfter, submitLate
    case hookDropped, hookTwice, hookLate, hookRefused, hookForged, hookReplayed, hookMalformed, hookHuge
    case hookMisdirected
    case pollError, pollStale, pollMissing, pollUnknown, listError, listFinishedOnly
    case generationFails, generationStuck, generationLate, generationForgotten, failureAfterResult, failureTakenBack
    case resultWithoutLink
    case resultExpired, linkExpired
    case cdnStatus, cdnBroken, cdnPage, cdnTruncated, cdnForeign
    case databaseBusy, commitUnknown, commitLost, readOnly, restored, orphanAdopted
    case diskFull, fileFull, fileBroken, fileTorn, powerLost, orphanBlob, staleCommit, staleFact, leaseTaken
    case clockJumps, clockSkewed, offerRemoved, retryHeldBack
    case deliveryUnanswered, deliveryTooMany, deliveryGone
    case userCancel, userResolve, userDeletes, orderTwice, keyReused, secondTake, budgetLowered, priceRises
    case unitsMissing, reconcileMode, stagingFails, finishFails

    /// The row of §11.
    var row: String {
        switch self {
        case .crash: "F-1"
        case .outageLong: "F-2"
        case .pause, .pauseAfterGuard: "F-3"
        case .submitNotSent: "F-4"
        case .submitTooMany, .submitAttention, .submitInvalid: "F-5"
        case .submitLostBefore: "F-6"
        case .submitLostAfter: "F-7"
        case .submitLate: "F-8"
        case .hookDropped, .hookTwice, .hookLate, .hookRefused: "F-9"
        case .hookForged, .hookReplayed, .hookMalformed, .hookHuge, .hookMisdirected: "F-10"
        case .pollError, .pollStale, .pollMissing, .pollUnknown: "F-11"
        case .listError, .listFinishedOnly: "F-12"
        case .generationFails, .generationStuck, .generationLate, .generationForgotten, .failureAfterResult,
            .failureTakenBack, .resultWithoutLink:
            "F-13"
        case .resultExpired, .linkExpired: "F-14"
        case .cdnStatus, .cdnBroken, .cdnPage, .cdnTruncated, .cdnForeign: "F-15"
        case .databaseBusy, .commitUnknown, .commitLost, .readOnly, .restored, .orphanAdopted, .reconcileMode: "F-17"
        case .diskFull, .fileFull, .fileBroken, .fileTorn, .powerLost, .orphanBlob: "F-18"
        case .staleCommit, .staleFact, .leaseTaken: "F-19"
        case .userCancel, .userResolve, .userDeletes, .orderTwice, .keyReused, .secondTake, .budgetLowered: "F-20"
        case .priceRises, .unitsMissing: "F-21"
        case .clockJumps, .clockSkewed: "F-16"
        case .offerRemoved: "F-22"
        case .deliveryUnanswered, .deliveryTooMany, .deliveryGone: "F-24"
        case .stagingFails, .finishFails, .retryHeldBack: "§3.2"
        }
    }
}
