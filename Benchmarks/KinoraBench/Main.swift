import Glibc
import KinoraAnimator
import KinoraCore
import KinoraMedia
import KinoraVision

func cpu() -> Double {
    var u = rusage(); getrusage(0, &u); return Double(u.ru_utime.tv_sec) + Double(u.ru_utime.tv_usec) / 1e6
}

@main
struct Main {
    static func main() async throws {
        let args = CommandLine.arguments
        let tools = try MediaTools.locate(environment: ["PATH": "/usr/bin:/bin"])
        let reading = try await StillReader(tools: tools).read(args[1])
        let ops = args[2].split(separator: ",").map { Op(name: String($0)) }
        let out = args[3]
        let size = ProgramPlanner.frameSize(still: reading.still.size, aspect: .auto, resolution: .p720)
        let output = MotionProgram.Output(width: size.width, height: size.height, fps: 24, frames: 120)
        let loop = args.count > 4 && args[4] == "loop"
        var regions: [Region] = []
        if args.count > 8 {
            regions = [
                Region(
                    label: "face",
                    box: Box(
                        x: Double(args[5])!, y: Double(args[6])!, width: Double(args[7])!, height: Double(args[8])!),
                    confidence: 1, source: .auto)
            ]
        }
        var program = MotionProgram(
            still: .init(
                fingerprint: reading.still.fingerprint, width: reading.still.size.width,
                height: reading.still.size.height), crop: Box(x: 0, y: 0, width: 0, height: 0),
            focus: .init(x: 0.5, y: 0.5), output: output, seed: 1, loop: loop, prompt: "", regions: regions, ops: ops,
            degraded: [])
        ProgramPlanner.frame(&program, focus: nil)
        let t0 = cpu()
        let renderer = try Renderer(program, raster: reading.raster)
        let t1 = cpu()
        print("bake", t1 - t0, renderer.motions.map { "\($0.name) \($0.gain)" })
        if let dump = getenv("DUMP") {
            // range of motion over the clip, x10
            var lo: [Float] = [], hi: [Float] = [], w = 0, h = 0
            for n in stride(from: 12, to: 120, by: 4) {
                let (dx, dy) = renderer.displacement(n); w = dx.width; h = dx.height
                let v = zip(dx.values, dy.values).map { abs($0) > abs($1) ? $0 : $1 }
                if lo.isEmpty { lo = v; hi = v }
                for i in v.indices { lo[i] = min(lo[i], v[i]); hi[i] = max(hi[i], v[i]) }
            }
            var speed = 0.0, cnt = 0.0
            for n in stride(from: 24, to: 118, by: 6) {
                let a = renderer.displacement(n), b = renderer.displacement(n+1)
                for i in lo.indices where hi[i] - lo[i] > 1.5 { let x = Double(b.dx.values[i]-a.dx.values[i]), y = Double(b.dy.values[i]-a.dy.values[i]); speed += (x*x+y*y).squareRoot(); cnt += 1 }
            }
            print("alive % of width per frame", speed / cnt / Double(size.width) * 100, "max range px", hi.max()! - lo.min()!)
            let f = fopen(dump, "wb")!
            let head = "P5 \(w) \(h) 255\n"; fputs(head, f)
            let bytes = zip(lo, hi).map { UInt8(min(255, ($1 - $0) * 25)) }
            fwrite(bytes, 1, bytes.count, f); fclose(f)
        }
        var frame = VideoFrame(width: size.width, height: size.height)
        var scratch = RenderScratch()
        for n in 0..<120 { renderer.render(n, into: &frame, scratch: &scratch) }
        print("render ms/frame", (cpu() - t1) / 120 * 1000)
        var n = 0
        if out != "-" {
            try await ClipWriter(tools: tools).write(
                size: size, fps: 24, format: ClipFormat(path: out), to: out,
                passport: Passport(source: .algorithmicallyEnhanced, creatorTool: "x")
            ) {
                guard n < 120 else { return nil }
                renderer.render(n, into: &frame, scratch: &scratch); n += 1
                return frame
            }
        }
    }
}
