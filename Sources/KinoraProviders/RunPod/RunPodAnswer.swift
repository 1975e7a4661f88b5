package import KinoraCore

/// What answers mean. The body is read before the status code: RunPod tells of a job that failed with a 400.
package enum RunPodAnswer {
    /// - Returns: a job that was accepted, whatever became of it; or why there is none.
    package static func submitted(_ response: WireResponse) -> SubmitReply {
        let words = String(decoding: response.body, as: UTF8.self)
        if isOfJob(response), let job = RunPodJob(response.body), let id = job.id {
            // A refusal may name itself; it has no status of a job.
            if response.status != 400 || job.status != nil { return .accepted(id, body: words) }
        }
        if response.status == 402 || (400..<500).contains(response.status) && speaksOfBalance(words) {
            return .refused(.balanceExhausted, body: words)
        }
        let wait = response.retryAfter
        return .refused(.status(response.status, retryAfter: wait), body: words)
    }

    package static func submitted(_ trouble: WireTrouble) -> SubmitReply {
        switch trouble {
        case .notSent(let words): .refused(.notSent, body: words)
        case .broken(let words): .refused(.broken, body: words)
        }
    }

    /// - Throws: a ``RunPodSurprise`` for what says nothing about the job.
    package static func progress(
        _ response: WireResponse, of request: RequestID, _ pointers: ResultPointers?
    ) throws -> RequestProgress {
        guard let job = try job(response, request) else { return .unknown }
        let words = String(decoding: response.body, as: UTF8.self)
        switch job.status {
        case .inQueue?: return .waiting(position: nil)
        case .inProgress?, .running?: return .running(fraction: nil)
        case .completed?: return .finished(job.result(pointers, body: response.body))
        case .failed?, .timedOut?: return .failed(body: words)
        case .cancelled?: return .cancelled
        case nil: throw RunPodSurprise.word(job.word ?? "")
        }
    }

    /// - Parameter mayBeGone: RunPod may have forgotten the job by now; before that, a 404 is a mistake of somebody's
    /// - Throws: a ``RunPodSurprise`` for what says nothing about the job.
    package static func collected(
        _ response: WireResponse, of request: RequestID, _ pointers: ResultPointers?, mayBeGone: Bool
    ) throws -> Collected {
        switch try progress(response, of: request, pointers) {
        case .finished(let result?): .result(result)
        case .finished(nil), .waiting, .running: .notYet
        case .failed(let body): .failed(body: body)
        case .cancelled: .failed(body: String(decoding: response.body, as: UTF8.self))
        case .unknown: mayBeGone ? .gone : .notYet
        }
    }

    /// - Throws: a ``RunPodSurprise`` for what says nothing about the job.
    package static func cancelled(_ response: WireResponse, of request: RequestID) throws -> CancelReply {
        guard let job = try job(response, request) else { return .refused }
        switch job.status {
        case .cancelled?: return .cancelled
        case .completed?, .failed?, .timedOut?: return .refused
        case .inQueue?, .inProgress?, .running?: return .asked
        case nil: throw RunPodSurprise.word(job.word ?? "")
        }
    }

    package static func billed(_ response: WireResponse, of request: RequestID, _ pointers: ResultPointers?) throws
        -> Money?
    {
        guard let job = try job(response, request), job.status == .completed else { return nil }
        return job.billed(pointers)
    }

    /// Nil for a job that RunPod does not know.
    private static func job(_ response: WireResponse, _ request: RequestID) throws -> RunPodJob? {
        if isOfJob(response), let job = RunPodJob(response.body), job.word != nil {
            // An answer of somebody else's, from a cache between us, is no answer.
            guard job.id == nil || job.id == request else { throw RunPodSurprise.otherJob }
            return job
        }
        if response.status == 404 { return nil }
        throw response.status == 200 ? RunPodSurprise.noJob : .status(response.status)
    }

    private static func isOfJob(_ response: WireResponse) -> Bool {
        (200..<300).contains(response.status) || response.status == 400
    }

    private static func speaksOfBalance(_ words: String) -> Bool {
        let words = words.lowercased()
        return ["balance", "insufficient funds", "insufficient credit"].contains { words.contains($0) }
    }
}
