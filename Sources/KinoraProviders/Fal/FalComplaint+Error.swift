package import KinoraCore

extension FalComplaint {
    /// What to tell a person: which input was refused, and what to do about it.
    /// - Parameter order: by it a name on the wire is told as the name that a person knows.
    package func error(of order: Order? = nil) -> KinoraError {
        if isBalance { return FalTrouble.balance() }
        if status == 401 || status == 403 { return FalTrouble.notAllowed(status ?? 401, key: "FAL_KEY") }
        // What nobody can mend by a setting comes first.
        if let detail = details.first(where: { $0.kind == Self.policy }) ?? details.first {
            return Subject(detail, order).error(detail)
        }
        switch kind {
        case "request_timeout", "startup_timeout":
            return KinoraError(
                .unavailable, "fal did not start the work in time", hint: "try again later, or with --provider")
        case .some(let kind):
            return KinoraError(
                .unavailable, "fal could not do the work (\(kind))", hint: "try again later, or with --provider")
        case nil:
            let why = message ?? status.map { "status \($0)" } ?? "no reason given"
            return KinoraError(
                .unavailable, "fal could not do the work: \(why)", hint: "try again later, or with --provider")
        }
    }

    private static let policy = "content_policy_violation"

    /// What of the order a detail is about.
    private enum Subject {
        case still, endStill, prompt
        case setting(String)
        case whole

        init(_ detail: Detail, _ order: Order?) {
            guard let name = detail.place.last(where: { $0 != "body" && Int($0) == nil }) else {
                self = detail.kind.hasPrefix("image_") || detail.kind.hasPrefix("face_") ? .still : .whole
                return
            }
            let canonical = order?.offer.wire.first { $0.value.to == name }?.key ?? name
            switch canonical {
            case "still", "image_url", "image_urls", "start_image_url", "first_frame_url": self = .still
            case "end_still", "end_image_url", "tail_image_url", "last_frame_url": self = .endStill
            case "prompt", "avoid", "negative_prompt": self = .prompt
            default: self = .setting(canonical)
            }
        }

        var words: String {
            switch self {
            case .still: "the still"
            case .endStill: "the end still"
            case .prompt: "the prompt"
            case .setting(let name): name
            case .whole: "the order"
            }
        }

        private var code: KinoraError.Code {
            switch self {
            case .still, .endStill: .badStill
            case .prompt: .badPrompt
            case .setting: .usage
            case .whole: .unavailable
            }
        }

        func error(_ detail: Detail) -> KinoraError {
            if detail.kind == policy {
                let code: KinoraError.Code =
                    switch self {
                    case .still, .endStill: .badStill
                    default: .badPrompt
                    }
                let change =
                    switch self {
                    case .still, .endStill: "choose another picture"
                    case .prompt: "say it in other words"
                    default: "change the still or the prompt"
                    }
                return KinoraError(
                    code, "\(words) was refused by fal's content policy",
                    hint: "\(change); the same again would be refused again")
            }
            let limits = detail.bounds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            let why = detail.message.isEmpty ? detail.kind : detail.message
            let bounds = limits.isEmpty ? "" : " (\(limits.joined(separator: ", ")))"
            return KinoraError(code, "fal refused \(words): \(why)\(bounds)", hint: hint(detail))
        }

        private func hint(_ detail: Detail) -> String {
            switch detail.kind {
            case "image_too_small": return "choose a larger picture"
            case "image_too_large", "file_too_large": return "choose a smaller picture"
            case "image_load_error", "file_download_error", "unsupported_image_format":
                return "save the picture anew as JPEG or PNG"
            case "face_detection_error": return "choose a picture with one face that is seen well"
            default: break
            }
            switch self {
            case .still, .endStill: return "choose another picture"
            case .prompt: return "change the prompt"
            case .setting(let name): return "give another value with --set \(name)=…, or leave it out"
            case .whole: return "try again, or with --provider"
            }
        }
    }
}
