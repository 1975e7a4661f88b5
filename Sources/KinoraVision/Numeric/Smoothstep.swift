/// 0 at or before `start`, 1 at or after `end`, and between them `3t² − 2t³`, which has no slope at either end.
///
/// `start` may lie above `end`: the step then falls. Equal bounds make a hard step that is 1 from the bound on.
@inlinable
package func smoothstep(_ value: Float, from start: Float, to end: Float) -> Float {
    guard start != end else { return value < start ? 0 : 1 }
    let t = max(0, min(1, (value - start) / (end - start)))
    return t * t * (3 - 2 * t)
}

/// The same in double precision.
@inlinable
package func smoothstep(_ value: Double, from start: Double, to end: Double) -> Double {
    guard start != end else { return value < start ? 0 : 1 }
    let t = max(0, min(1, (value - start) / (end - start)))
    return t * t * (3 - 2 * t)
}
