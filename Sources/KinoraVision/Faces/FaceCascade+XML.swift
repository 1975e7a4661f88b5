import KinoraCore

extension FaceCascade {
    /// Longest file that is read, in bytes; OpenCV's own have 50,000 to 140,000.
    private static var longest: Int { 4_000_000 }

    /// Reads an OpenCV cascade file from its bytes.
    ///
    /// - Throws: `KinoraError` of code `configuration` that says what is wrong with the file.
    package init(xml: [UInt8]) throws {
        guard xml.count <= Self.longest else {
            throw KinoraError.cascade("it has \(xml.count) bytes, and \(Self.longest) is the limit")
        }
        let document = try XMLTree.parse(xml)
        guard let cascade = document.first("cascade") else { throw KinoraError.cascade("it holds no cascade element") }
        let kind = cascade.first("featureType")?.text ?? "nothing"
        guard kind == "LBP" else {
            throw KinoraError.cascade("it works on \(kind.prefix(20)) features, and kinora reads LBP")
        }
        try self.init(
            size: PixelSize(width: cascade.integer("width"), height: cascade.integer("height")),
            stages: cascade.items("stages").enumerated().map { try Stage($1, index: $0) },
            features: cascade.items("features").enumerated().map { try Feature($1, index: $0) })
    }
}

extension FaceCascade.Stage {
    fileprivate init(_ node: XMLTree, index: Int) throws(KinoraError) {
        guard let text = node.first("stageThreshold")?.text, let value = Double(text), value.isFinite else {
            throw .cascade("stage \(index) has no threshold")
        }
        // OpenCV lowers the threshold by this much, to be safe from rounding in the sum.
        threshold = Float(value) - 1e-5
        stumps = []
        for item in try node.items("weakClassifiers") { stumps.append(try FaceCascade.Stump(item, stage: index)) }
    }
}

extension FaceCascade.Stump {
    /// `internalNodes` holds the leaf for a hit (0), for a miss (-1), the feature and eight words of the subset.
    fileprivate init(_ node: XMLTree, stage: Int) throws(KinoraError) {
        let words = (node.first("internalNodes")?.words ?? []).map { Int32($0) }
        let leaves = (node.first("leafValues")?.words ?? []).map { Double($0) }
        let numbers = words.compactMap { $0 }
        let values = leaves.compactMap { $0 }
        guard numbers.count == words.count, values.count == leaves.count else {
            throw .cascade("stage \(stage) holds something that is not a number")
        }
        guard numbers.count == 11, values.count == 2, numbers[0] == 0, numbers[1] == -1 else {
            throw .cascade("stage \(stage) has a classifier that is not a stump over 256 codes")
        }
        feature = Int(numbers[2])
        subset = numbers[3...].map { UInt32(bitPattern: $0) }
        hit = Float(values[0])
        miss = Float(values[1])
    }
}

extension FaceCascade.Feature {
    fileprivate init(_ node: XMLTree, index: Int) throws(KinoraError) {
        let words = node.first("rect")?.words ?? []
        let numbers = words.compactMap { Int($0) }
        guard words.count == 4, numbers.count == 4 else {
            throw .cascade("feature \(index) has no rectangle of four numbers")
        }
        (x, y, width, height) = (numbers[0], numbers[1], numbers[2], numbers[3])
    }
}

extension XMLTree {
    fileprivate func integer(_ name: String) throws(KinoraError) -> Int {
        guard let text = first(name)?.text, let value = Int(text) else { throw .cascade("it has no \(name)") }
        return value
    }

    fileprivate func items(_ name: String) throws(KinoraError) -> [XMLTree] {
        guard let list = first(name) else { throw .cascade("it has no \(name)") }
        return list.children.filter { $0.name == "_" }
    }
}
