import KinoraCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A system call that failed.
struct SystemFault: Error, Hashable, CustomStringConvertible {
    let call: String
    let number: CInt

    init(_ call: String, _ number: CInt) {
        self.call = call
        self.number = number
    }

    /// The system's own words, such as `No space left on device`.
    var reason: String { String(cString: strerror(number)) }
    var description: String { "\(call): \(reason)" }

    func asError(path: String) -> KinoraError {
        let hint =
            switch number {
            case ENOSPC, EDQUOT: "free some space on that disk and try again"
            case EACCES, EPERM, EROFS: "make it writable for you, or name another directory in KINORA_HOME"
            default: "look after that disk, or name another directory in KINORA_HOME"
            }
        return KinoraError(.cannotWrite, "“\(path)” cannot be written: \(reason) (\(call))", hint: hint, cause: self)
    }
}

/// A free function, because inside a type of ours `close` means its own method.
func closeDescriptor(_ number: CInt) -> CInt { close(number) }
