/// What a history met: the faults of `reliability.md` §11 and what they led to, for the table that shows that
/// nothing is dead.
package enum Fault: Int, CaseIterable, Sendable {
    case crash, outageLong, pause, pauseAfterGuard
    case submitNotSent, submitTooMany, submitAttention, submitInvalid, submitLostBefore, submitLostAfter, submitLate
    case hookDropped, hookTwice, hookLate, hookRefused, hookForged
    case pollError, pollStale, pollMissing, pollUnknown, listError, listLag, listFinishedOnly
    case generationFails, generationStuck, generationLate, generationForgotten, failureAfterResult, resultWithoutLink
    case resultExpired, linkExpired
    case cdnStatus, cdnBroken, cdnPage, cdnTruncated, cdnForeign
    case databaseBusy, commitUnknown, commitLost, diskFull, staleCommit, staleFact, leaseTaken
    case userCancel, userResolve, secondTake, budgetLowered, priceRises, reconcileMode, stagingFails, finishFails

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
        case .hookForged: "F-10"
        case .pollError, .pollStale, .pollMissing, .pollUnknown: "F-11"
        case .listError, .listLag, .listFinishedOnly: "F-12"
        case .generationFails, .generationStuck, .generationLate, .generationForgotten, .failureAfterResult,
            .resultWithoutLink:
            "F-13"
        case .resultExpired, .linkExpired: "F-14"
        case .cdnStatus, .cdnBroken, .cdnPage, .cdnTruncated, .cdnForeign: "F-15"
        case .databaseBusy, .commitUnknown, .commitLost, .reconcileMode: "F-17"
        case .diskFull: "F-18"
        case .staleCommit, .staleFact, .leaseTaken: "F-19"
        case .userCancel, .userResolve, .secondTake, .budgetLowered: "F-20"
        case .priceRises: "F-21"
        case .stagingFails, .finishFails: "§3.2"
        }
    }
}

/// Counts over many histories.
package struct Tally: Sendable {
    package var faults = [Int](repeating: 0, count: Fault.allCases.count)
    /// Row: from, column: to.
    package var moves = [Int](repeating: 0, count: 144)
    package var histories = 0
    package var events = 0
    package var lateDuplicates = 0
    package var losses = 0

    package init() {}

    /// Holds nothing; stands in while another has the counts.
    static let none = Tally(faults: [], moves: [])

    private init(faults: [Int], moves: [Int]) {
        self.faults = faults
        self.moves = moves
    }
}
