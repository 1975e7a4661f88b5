//! A still goes in, a clip comes out.

import Kinora
import KinoraCore

let studio = try LocalStudio.open()

var brief = Brief(stillPath: "portrait.jpg", prompt: MotionPrompt("gentle wind, slow push in"))
brief.seconds = 4
brief.outputPath = "portrait.mp4"

let job = try await studio.animate(brief) { progress in
    if case .rendering(let done, let total) = progress { print("\(done) of \(total) frames") }
}

print(job.clipPath)
for degradation in job.degraded { print("not as asked: \(degradation)") }
