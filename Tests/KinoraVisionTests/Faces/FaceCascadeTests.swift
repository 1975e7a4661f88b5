import KinoraCore
import Testing

@testable import KinoraVision

@Suite struct FaceCascadeTests {
    /// Two stages over one feature that fills a window of 9×9. The stump says 1 for the codes of `subset`, else -1.
    static func xml(
        kind: String = "LBP", width: String = "9", nodes: String = "0 -1 0 0 0 0 0 0 0 0 -2147483648",
        leaves: String = "1.0 -1.0", rect: String = "0 0 3 3"
    ) -> [UInt8] {
        let stage = """
            <_><maxWeakCount>1</maxWeakCount><stageThreshold>5.0e-001</stageThreshold><weakClassifiers><_>
            <internalNodes> \(nodes)</internalNodes><leafValues>\(leaves)</leafValues></_></weakClassifiers></_>
            """
        return Array(
            """
            <?xml version="1.0"?><!-- drawn by a test --><opencv_storage><cascade type_id="opencv-cascade-classifier">
            <stageType>BOOST</stageType><featureType>\(kind)</featureType><height>9</height><width>\(width)</width>
            <stages>\(stage)\(stage)</stages><features><_><rect>\(rect)</rect></_></features>
            </cascade></opencv_storage>
            """.utf8)
    }

    @Test func `a cascade file is read to the numbers it holds`() throws {
        let cascade = try FaceCascade(xml: Self.xml())
        #expect(cascade.size == PixelSize(width: 9, height: 9))
        #expect(cascade.features == [.init(x: 0, y: 0, width: 3, height: 3)])
        let subset: [UInt32] = [0, 0, 0, 0, 0, 0, 0, 0x8000_0000]
        let stage = FaceCascade.Stage(
            threshold: 0.5 - 1e-5, stumps: [.init(feature: 0, subset: subset, hit: 1, miss: -1)])
        #expect(cascade.stages == [stage, stage])
    }

    @Test(arguments: [
        (xml(kind: "HAAR"), "HAAR"), (xml(width: "nine"), "width"), (xml(width: "100000"), "100000×9"),
        (xml(nodes: "0 -1 7 0 0 0 0 0 0 0 0"), "feature 7 of 1"), (xml(nodes: "0 -1 0 0"), "stump"),
        (xml(nodes: "0 -1 0 0 0 0 0 0 0 0 99999999999"), "not a number"), (xml(leaves: "1.0 x"), "not a number"),
        (xml(rect: "1 0 3 3"), "leaves the window"), (xml(rect: "9223372036854775807 0 3 3"), "leaves the window"),
        (xml(rect: "0 9223372036854775807 3 3"), "leaves the window"),
        (xml(rect: "0 0 3"), "four numbers"), ([], "well-formed"), (Array("not xml".utf8), "well-formed"),
        (Array(xml().prefix(300)), "well-formed"), (Array("<a/>".utf8), "no cascade"),
        (Array("<?php?><a/>".utf8), "processing"), (Array("<a><?x?></a>".utf8), "processing"),
        (Array("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".utf8), "document type"), ([60, 0, 97, 0, 47, 0], "UTF-8"),
        ([UInt8](repeating: 60, count: 4_000_001), "4000001"),
        (Array(String(repeating: "<a>", count: 90).utf8), "deeper"),
    ])
    func `a broken cascade file is refused in words`(bytes: [UInt8], words: String) throws {
        let error = try #require(throws: KinoraError.self) { try FaceCascade(xml: bytes) }
        #expect(error.code == .configuration)
        #expect(error.message.contains(words), "\(error.message)")
        #expect(error.hint?.contains("opencv-data") == true)
    }

    @Test func `damage anywhere in the file never crashes`() throws {
        let good = Self.xml()
        for index in good.indices {
            var bytes = good
            bytes[index] = [UInt8](arrayLiteral: 0, 45, 57, 60, 255)[index % 5]
            do { _ = try FaceCascade(xml: bytes) } catch { #expect(error is KinoraError) }
        }
    }

    /// Nine cells of 3×3 pixels; the code's bits run clockwise from the upper left, highest first.
    static func cells(_ values: [UInt8], width: Int = 9, height: Int = 9) -> Plane {
        Plane(width: width, height: height) { x, y in
            x < 9 && y < 9 ? Float(values[y / 3 * 3 + x / 3]) / 255 : 0
        }
    }

    @Test(
        arguments: [
            ([9, 9, 9, 9, 9, 9, 9, 9, 9], 255), ([0, 0, 0, 0, 9, 0, 0, 0, 0], 0), ([9, 0, 0, 0, 9, 0, 0, 0, 0], 128),
            ([0, 0, 0, 0, 5, 6, 0, 0, 0], 16), ([1, 2, 3, 8, 4, 4, 7, 6, 5], 31), ([0, 0, 9, 9, 8, 0, 9, 0, 0], 35),
        ] as [([UInt8], Int)])
    func `a pattern of nine cells has the code counted by hand`(cells: [UInt8], code: Int) throws {
        let image = IntegralImage(Self.cells(cells))
        for candidate in [code, (code + 1) % 256, code ^ 128] {
            var words = [Int32](repeating: 0, count: 8)
            words[candidate / 32] = Int32(bitPattern: 1 << UInt32(candidate % 32))
            let nodes = "0 -1 0 " + words.map(String.init).joined(separator: " ")
            let cascade = try FaceCascade(xml: Self.xml(nodes: nodes))
            let passed = CascadeScan(cascade, on: image).stagesPassed(x: 0, y: 0)
            #expect(passed == (candidate == code ? 2 : 0))
        }
    }

    @Test func `an integral image sums rectangles of the rounded plane`() {
        let plane = PlaneFilterTests.noise(13, 11)
        let image = IntegralImage(plane)
        for (x, y, w, h) in [(0, 0, 13, 11), (3, 2, 5, 7), (12, 10, 1, 1), (4, 4, 0, 3)] {
            var sum: UInt32 = 0
            for row in y..<y + h { for column in x..<x + w { sum += UInt32((plane[column, row] * 255).rounded()) } }
            #expect(image.sum(x: x, y: y, width: w, height: h) == sum)
        }
    }
}
