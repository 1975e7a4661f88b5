import KinoraVision

extension Plane {
    /// What of this plane hangs together with the seeds: values above `threshold` that a path of such values (left,
    /// right, up, down) joins to a seed above ½ stay, all others become 0.
    func connected(to seeds: Plane, above threshold: Float) -> Plane {
        var reached = [Bool](repeating: false, count: values.count)
        var front = values.indices.filter { values[$0] > threshold && seeds.values[$0] > 0.5 }
        for i in front { reached[i] = true }
        while let i = front.popLast() {
            let x = i % width
            for (next, inside) in [
                (i - 1, x > 0), (i + 1, x < width - 1), (i - width, i >= width), (i + width, i + width < values.count),
            ] where inside && !reached[next] && values[next] > threshold {
                reached[next] = true
                front.append(next)
            }
        }
        return Plane(width: width, height: height, values: values.indices.map { reached[$0] ? values[$0] : 0 })
    }
}
