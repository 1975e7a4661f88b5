package import KinoraCore

/// What RunPod posts when a job has ended. It signs nothing, so all that is taken from it is which job to ask for.
package enum RunPodHook {
    /// - Returns: nil for what names no job.
    package static func request(in body: [UInt8]) -> RequestID? { RunPodJob(body)?.id }
}
