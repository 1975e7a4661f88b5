package import KinoraCore

/// What RunPod says went wrong, as words for a person. Of the order and of the key nothing is repeated: error texts
/// like to quote both.
package enum RunPodTrouble {
    /// - Parameter order: whose words are taken out of what is said
    package static func error(_ response: WireResponse, key: ProviderKey, order: Order?) -> KinoraError {
        let said = words(in: response.body, key: key, order: order)
        switch response.status {
        case 401, 403:
            return KinoraError(
                .notPermitted, "runpod does not take the key in \(key.name)",
                hint: "make a new one at console.runpod.io and set \(key.name) to it")
        case 402:
            return KinoraError(
                .notPermitted, "the balance at runpod is used up", hint: "add credit at console.runpod.io")
        case 404:
            return KinoraError(
                .unavailable, "runpod does not know this endpoint, or the job is too long ago",
                hint: "see `kinora models` for what it sells")
        case 429:
            return KinoraError(.unavailable, "runpod has too much to do", hint: "try again in a minute")
        case 500...:
            return KinoraError(.unavailable, "runpod is in trouble: status \(response.status)", hint: "try again later")
        default:
            return KinoraError(
                .unavailable, "runpod refused: status \(response.status)" + (said.map { ", \($0)" } ?? ""),
                hint: "use --provider to have it made elsewhere")
        }
    }

    /// Why a job failed.
    /// - Parameter body: the job as it was told
    package static func failure(body: String?, key: ProviderKey, order: Order?) -> KinoraError {
        let bytes = Array((body ?? "").utf8)
        let job = RunPodJob(bytes)
        let said = words(in: bytes, key: key, order: order)
        if job?.status == .timedOut {
            return KinoraError(
                .unavailable, "runpod stopped the job after \(Budgets.runDeadline / 60_000) min",
                hint: "choose a shorter clip, or --provider")
        }
        guard let said else {
            return KinoraError(.unavailable, "runpod could not make it and says nothing of why", hint: "try again")
        }
        let low = said.lowercased()
        if ["nsfw", "safety", "moderation", "content policy", "sensitive"].contains(where: { low.contains($0) }) {
            let what = low.contains("image") ? "the still" : low.contains("prompt") ? "the prompt" : "the order"
            return KinoraError(
                .badPrompt, "runpod's content check refused \(what)",
                hint: "change \(what == "the order" ? "the prompt or the still" : what), then order it again")
        }
        if low.contains("out of memory") {
            return KinoraError(
                .unavailable, "a worker of runpod ran out of memory",
                hint: "choose a smaller --resolution, or --provider")
        }
        return KinoraError(.unavailable, "runpod could not make it: \(said)", hint: "try again, or use --provider")
    }
}
