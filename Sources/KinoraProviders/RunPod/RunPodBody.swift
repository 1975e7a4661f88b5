package import KinoraCore

/// What is sent with a job.
package enum RunPodBody {
    /// How long RunPod keeps the result of a job that was not waited for.
    package static let recordLife = Milliseconds.minutes(30)

    /// - Parameter hook: where RunPod says that it is done; nil for nowhere
    package static func json(_ order: Order, _ pictures: Order.Pictures, hook: String?) -> [UInt8] {
        var members: [String: WireValue] = ["input": order.body(pictures), "policy": policy]
        if let hook { members["webhook"] = .text(hook) }
        return Array(WireValue.object(members).json.utf8)
    }

    /// A job that waits for longer than anybody waits for it is dropped by RunPod and never paid for. The time to live
    /// counts from the submit and takes a job's record along, so there is room for its result to be fetched.
    private static let policy = WireValue.object([
        "executionTimeout": .integer(Budgets.runDeadline),
        "ttl": .integer(Budgets.settleWindow + recordLife),
    ])
}
