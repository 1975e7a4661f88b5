import KinoraVision
import Testing

@testable import KinoraAnimator

@Suite struct LifeCycleTests {
    @Test(arguments: [0.4, 1.3, 5, 17], [(24, 24), (30, 8), (240, 60), (720, 24)])
    func `After a loop the particles of a path stand where those of the path stood`(seconds: Double, clip: (Int, Int)) {
        let scene = PaintedScene.make(fps: clip.1, frames: clip.0, loop: true)
        let cycle = LifeCycle(seconds: seconds, phase: 0.3, scene: scene)
        func all(_ frame: Int) -> [Double] {
            let moment = Moment(frame: frame, frames: clip.0, fps: clip.1, loop: true)
            return (0..<cycle.sharers).map { cycle.life(slot: $0, at: moment).progress }.sorted()
        }
        #expect(all(0) == all(clip.0))
        // Just before the end they are a step short of it, none jumps.
        let step = Double(cycle.lives) / Double(cycle.sharers * clip.0)
        for (last, first) in zip(all(clip.0 - 1), all(0)) {
            let way = (first - last + 1).truncatingRemainder(dividingBy: 1)
            #expect(abs(way - step.truncatingRemainder(dividingBy: 1)) < 1e-9)
        }
    }

    @Test func `A long life stays long in a short loop`() {
        let scene = PaintedScene.make(fps: 24, frames: 96, loop: true)
        let cycle = LifeCycle(seconds: 15, phase: 0, scene: scene)
        let speed = Double(cycle.lives) / Double(cycle.sharers) / 4
        #expect(abs(speed * 15 - 1) < 0.1)
    }

    @Test func `Each life throws its own dice`() {
        let scene = PaintedScene.make()
        let motes = Mote.scatter(3, stream: 1, scene: scene, depth: { $0 }, seconds: { _, _ in 1 })
        let (a, b) = (Life(progress: 0, number: 0), Life(progress: 0, number: 1))
        #expect(motes[0].unit(0, in: a) != motes[0].unit(0, in: b))
        #expect(motes[0].unit(0, in: a) != motes[1].unit(0, in: a))
    }
}
