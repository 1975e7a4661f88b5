import KinoraCore
import Yams

extension ConfigurationText {
    /// The section `budget`.
    func budget(_ section: Node?) throws -> Configuration.Budget {
        var budget = Configuration.Budget()
        let known = Configuration.Budget.keys
        for (name, value) in try entries(of: section, named: "budget", among: known.map(\.key)) {
            guard let text = value.scalar?.string, let amount = ExactDecimal(text),
                let scope = known.first(where: { $0.key == name })?.scope
            else {
                throw trouble(
                    at: value, "budget.\(name) is \(value.kind)",
                    hint: "it takes US dollars, such as 5.00, with six decimals at most")
            }
            budget.caps.append(Cap(scope, Money(microUSD: amount.millionths)))
        }
        return budget
    }

    /// The sections `providers` and `fallback`.
    func providers(_ section: Node?, fallback: Node?) throws -> Configuration.Providers {
        var providers = Configuration.Providers()
        let known = Configuration.Providers.keys
        for (engine, group) in try entries(of: section, named: "providers", among: known.map(\.engine)) {
            let keys = known.first { $0.engine == engine }?.keys ?? []
            for (name, value) in try entries(of: group, named: "providers.\(engine)", among: keys) {
                let url = try text(value, named: "providers.\(engine).\(name)", "an address")
                guard url.hasPrefix("https://") || url.hasPrefix("http://"), !url.contains(where: \.isWhitespace) else {
                    throw trouble(
                        at: value, "providers.\(engine).\(name) is “\(url)”",
                        hint: "it takes an address that begins with https:// (or http://, for a machine of your own)")
                }
                providers.urls[engine, default: [:]][name] = String(url.trimmingSlashes)
            }
        }
        guard let fallback, !fallback.isNothing else { return providers }
        guard let items = fallback.sequence else {
            throw trouble(at: fallback, "fallback is \(fallback.kind)", hint: "it takes a list, such as [fal, runpod]")
        }
        providers.order = try items.map { item in
            guard let name = item.scalar?.string, known.contains(where: { $0.engine == name }) else {
                throw trouble(
                    at: item, "fallback names \(item.kind)",
                    hint: "known are \(known.map(\.engine).joined(separator: ", "))")
            }
            return name
        }
        return providers
    }
}

extension String {
    fileprivate var trimmingSlashes: Substring {
        var rest = self[...]
        while rest.hasSuffix("/") { rest = rest.dropLast() }
        return rest
    }
}
