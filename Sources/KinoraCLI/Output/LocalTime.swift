#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The time zone of this machine. Foundation's names of zones need its large second half, the C library's do not.
enum LocalTime {
    /// How far local time is ahead of UTC at a moment, summer time included.
    static func offset_s(_ unixMs: Int64) -> Int {
        var seconds = time_t(unixMs / 1000)
        var fields = tm()
        guard localtime_r(&seconds, &fields) != nil else { return 0 }
        return fields.tm_gmtoff
    }
}
