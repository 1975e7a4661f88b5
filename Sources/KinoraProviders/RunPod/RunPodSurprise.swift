/// RunPod answered something that says nothing about the job that was asked for.
package enum RunPodSurprise: Error, Hashable, Sendable, CustomStringConvertible {
    /// No answer about the job at all.
    case status(Int)
    /// A status that a job cannot have.
    case word(String)
    case noJob
    case otherJob
    /// The list does not tell what it would take to know a job by.
    case poorList
    /// The list has a job with the same input, which may be that of another attempt.
    case alike
    /// The list is not all of it.
    case partOfList
    /// Jobs of that time may have been forgotten since.
    case tooLateToLook

    package var description: String {
        switch self {
        case .status(let status): "runpod answered with status \(status)"
        case .word(let word): "runpod told a job's status as “\(word.prefix(40))”, which kinora does not know"
        case .noJob: "runpod answered with something that is no job"
        case .otherJob: "runpod answered about another job"
        case .poorList: "runpod's list of requests does not tell whose they are"
        case .alike: "runpod has a request like this one, which may be another's"
        case .partOfList: "runpod's list of requests is not all of it"
        case .tooLateToLook: "runpod's list of requests does not go back that far"
        }
    }
}
