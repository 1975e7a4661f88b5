import Foundation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// One run of another program, and what it cost.
struct ToolRun {
    /// Processor seconds of it and of the children it waited for.
    var cpu: Double
    var wall: Duration
    /// `nil` when nobody watched, or where the system does not tell.
    var peak: PeakMemory?

    struct Failed: Error, CustomStringConvertible {
        var description: String
    }

    /// Runs a program to its end: input from a file, output to nowhere, errors to ours.
    @discardableResult
    static func run(
        _ program: String, _ arguments: [String], input: String = "/dev/null", watchingMemory: Bool = false
    ) throws -> ToolRun {
        let clock = ContinuousClock()
        let start = clock.now
        let process = try spawn(program, arguments, input: input)
        var peak = PeakMemory(of: process)
        var status: Int32 = 0
        var usage = rusage()
        if watchingMemory {
            while wait4(process, &status, WNOHANG, &usage) == 0 {
                peak?.look()
                usleep(5000)
            }
        } else {
            while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        }
        guard status == 0 else {
            throw Failed(description: "\(program) ended with \(status >> 8): \(arguments.joined(separator: " "))")
        }
        return ToolRun(cpu: CPUTime.seconds(usage), wall: clock.now - start, peak: watchingMemory ? peak : nil)
    }

    private static func spawn(_ program: String, _ arguments: [String], input: String) throws -> pid_t {
        #if canImport(Darwin)
            var files: posix_spawn_file_actions_t?
        #else
            var files = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_addopen(&files, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
        let variables = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        let argv = ([program] + arguments).map { strdup($0) } + [nil]
        let environment = variables.map { strdup($0) } + [nil]
        defer { for text in argv + environment { free(text) } }
        var process = pid_t()
        let fault = posix_spawn(&process, program, &files, nil, argv, environment)
        guard fault == 0 else {
            throw Failed(description: "\(program) could not be started: \(String(cString: strerror(fault)))")
        }
        return process
    }
}
