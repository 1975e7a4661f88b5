#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Seconds of processor time, of user and system together: what work costs however busy the machine is.
enum CPUTime {
    /// Of this process so far.
    static var own: Double { read(0) }
    /// Of this process and of all children that have ended.
    static var all: Double { read(0) + read(-1) }

    /// - Parameter who: 0 this process (`RUSAGE_SELF`), −1 its ended children (`RUSAGE_CHILDREN`)
    private static func read(_ who: Int32) -> Double {
        var usage = rusage()
        getrusage(who, &usage)
        return seconds(usage)
    }

    static func seconds(_ usage: rusage) -> Double {
        Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }

    /// What `work` costs this process.
    static func own(of work: () throws -> Void) rethrows -> Double {
        let start = own
        try work()
        return own - start
    }

    /// What `work` costs this process and the children it starts and waits for.
    static func all(of work: () async throws -> Void) async rethrows -> Double {
        let start = all
        try await work()
        return all - start
    }
}
