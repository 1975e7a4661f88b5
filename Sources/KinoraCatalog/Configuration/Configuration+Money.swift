package import KinoraCore

extension Configuration {
    /// Section `budget`: what may be spent at most. What is left out has no cap.
    ///
    /// ```yaml
    /// budget: { take_usd: 1.00, day_usd: 5.00, month_usd: 40.00 }
    /// ```
    package struct Budget: Sendable, Hashable {
        package var caps: [Cap] = []
        package init() {}

        /// Key of the file, and whose cap it is.
        static let keys: [(key: String, scope: Cap.Scope)] = [
            ("take_usd", .take), ("day_usd", .day), ("month_usd", .month), ("all_usd", .all),
        ]
    }

    /// Sections `providers` and `fallback`: where engines are reached, and who is asked first.
    ///
    /// ```yaml
    /// providers:
    ///   fal:    { queue_url: https://queue.fal.run, rest_url: https://rest.fal.ai }
    ///   runpod: { url: https://api.runpod.ai/v2 }
    /// fallback: [fal, runpod]
    /// ```
    package struct Providers: Sendable, Hashable {
        /// By engine, then by key: addresses without a slash at the end.
        package var urls: [String: [String: String]] = [:]
        /// The engines that may be asked, the first choice first. `nil`: all that there are, in the catalog's order.
        package var order: [String]?
        package init() {}

        static let keys: [(engine: String, keys: [String])] = [
            ("fal", ["queue_url", "run_url", "rest_url", "cdn_url", "api_url"]), ("runpod", ["url"]),
        ]
    }
}
