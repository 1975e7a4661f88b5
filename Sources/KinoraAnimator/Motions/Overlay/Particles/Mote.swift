import KinoraVision

/// One particle of an overlay, and all about it that never changes.
struct Mote: Sendable {
    let cycle: LifeCycle
    /// Its place among those that share the path.
    let slot: Int
    /// 0 far, 1 near.
    let depth: Double
    private let dice: CounterHash

    /// A number in 0..<1 that stays the same for one life.
    func unit(_ k: UInt64, in life: Life) -> Double { dice.unit(life.number &* 32 &+ k) }
    func signed(_ k: UInt64, in life: Life) -> Double { unit(k, in: life) * 2 - 1 }

    /// `count` particles (≤ 400) whose depth and length of life are drawn by the caller from numbers in 0..<1.
    static func scatter(
        _ count: Int, stream: UInt64, scene: Scene, depth: (Double) -> Double, seconds: (Double, Double) -> Double
    ) -> [Mote] {
        let count = min(max(count, 0), 400)
        var motes: [Mote] = []
        motes.reserveCapacity(count)
        var path: UInt64 = 0
        while motes.count < count {
            let dice = CounterHash(seed: scene.seed, stream: stream &* 65536 &+ path)
            let near = depth(dice.unit(1 << 40))
            let life = seconds(near, dice.unit(1 << 40 + 1))
            let cycle = LifeCycle(seconds: life, phase: dice.unit(1 << 40 + 2), scene: scene)
            path += 1
            // A shared path is complete or absent, or the loop would not close. The last ones are drawn anew until
            // one fits; a path for one exists only if lives are short, so the search is bounded.
            if cycle.sharers > count - motes.count {
                if path > 4096 { break }
                continue
            }
            for slot in 0..<cycle.sharers { motes.append(Mote(cycle: cycle, slot: slot, depth: near, dice: dice)) }
        }
        // Far ones first: near ones pass before them.
        return motes.enumerated().sorted { ($0.element.depth, $0.offset) < ($1.element.depth, $1.offset) }
            .map(\.element)
    }
}
