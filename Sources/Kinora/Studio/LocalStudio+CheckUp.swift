import KinoraCatalog
public import KinoraCore
import KinoraMedia

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension LocalStudio {
    /// What works on this machine, what does not, what that costs, and what to type.
    public func checkUp() async -> [CheckUp] {
        await MediaTools.checkUp(environment: environment, origins: toolOrigins) + [
            faceCheck, diskCheck, machineCheck, configurationCheck,
        ] + (await dataChecks)
    }

    private var dataChecks: [CheckUp] {
        get async {
            do { return await StoreCheckUp(home: try home()).checks() } catch {
                let trouble = error as? KinoraError
                return [
                    CheckUp(
                        name: "data", status: .broken, found: trouble?.message ?? "\(error)",
                        costs: "no clip can be made: every clip is a job that is written down first",
                        mend: trouble?.hint)
                ]
            }
        }
    }

    private var faceCheck: CheckUp {
        let path = FaceCascadeFile.locate(configured: configuration.faces.cascade)
        if let path, FileManager.default.isReadableFile(atPath: path) {
            return CheckUp(name: "faces", status: .fine, found: path)
        }
        let isConfigured = configuration.faces.cascade != nil
        #if os(macOS)
            let install = "brew install opencv"
        #else
            let install = "sudo apt-get install opencv-data"
        #endif
        return CheckUp(
            name: "faces", status: .lacking, found: path.map { "no such file: \($0)" } ?? "no cascade found",
            costs: "people neither breathe nor turn their heads",
            mend: isConfigured ? "the right path at faces.cascade in \(configurationPath ?? "config.yaml")" : install)
    }

    /// A clip of 30 s in 2160p stays below this.
    private static let roomy_MB = 500

    private var diskCheck: CheckUp {
        guard let free_B = FreeSpace.bytes(at: currentDirectory) else {
            return CheckUp(name: "disk", status: .lacking, found: "free space of \(currentDirectory) is unknown")
        }
        let free_MB = free_B / 1_000_000
        let found = (free_MB < 10_000 ? "\(free_MB) MB" : "\(free_MB / 1000) GB") + " free in \(currentDirectory)"
        guard free_MB < Self.roomy_MB else { return CheckUp(name: "disk", status: .fine, found: found) }
        return CheckUp(
            name: "disk", status: .lacking, found: found, costs: "long or large clips may not fit",
            mend: "-o with a path on a larger disk")
    }

    private var machineCheck: CheckUp {
        let machine = ProcessInfo.processInfo
        let memory_GB = Double(machine.physicalMemory) / 1e9
        let cores = machine.activeProcessorCount
        return CheckUp(
            name: "machine", status: .fine,
            found: "\(cores) core\(cores == 1 ? "" : "s"), \(Int(memory_GB.rounded())) GB of memory")
    }

    private var configurationCheck: CheckUp {
        CheckUp(name: "configuration", status: .fine, found: configurationPath ?? "none, and none is needed")
    }
}
