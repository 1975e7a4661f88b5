/// A face that was found, in pixels of the plane that was searched.
package struct Face: Sendable, Equatable {
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int
    /// 0…1: at 0.8 or more it is a face and motions may run on it unasked; see ``FaceFinder``.
    package var confidence: Double
    /// How many windows of the search agreed.
    package var neighbours: Int

    package init(x: Int, y: Int, width: Int, height: Int, confidence: Double, neighbours: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        self.confidence = confidence
        self.neighbours = neighbours
    }
}
