import Foundation
import KinoraCore
import Testing

@testable import KinoraCatalog

@Suite("A row that is wrong is told with its file, its id and the field")
struct RowCheckTests {
    /// A row that is right.
    private static let row = """
        {"id":"m","title":"M","makes":"clip","prompt":{"need":"always"},"still":{},
         "settings":[{"name":"guidance","type":"number","min":1,"max":10,"default":5},
                     {"name":"size","type":"choice","values":["s","l"],"default":"s"}],
         "offers":[{"engine":"e","endpoint":"a/b","status":"live",
           "wire":{"still":"image_url","prompt":"prompt","guidance":"guide","size":{"to":"size","as":"choice","choice":{"s":1}}},
           "forbid":["strength"],"limits":{"size":{"only":["s"]}},"length":{"as":"text","to":"duration","only":[5],"seconds":5},
           "result":{"media":"/video/url"},"price":{"per":"clip","usd":"0.25"},
           "source":"https://e.example","checked":"2026-01-31"}]}
        """

    private func catalog(_ rows: String...) throws -> Catalog {
        try Catalog(
            shipped: [("f.json", "{\"about\":\"\",\"models\":[\(rows.joined(separator: ","))]}")], own: [])
    }

    @Test func `The row that the others are made from is right`() throws {
        #expect(try catalog(Self.row).models.map(\.id) == ["m"])
    }

    @Test(
        "Every slip is found",
        arguments: [
            (#""id":"m""#, #""id":"M m""#, "M m, id:"), (#""id":"m""#, #""id":"auto""#, "auto, id:"),
            (#""title":"M","#, "", "m, title: is missing"), (#""makes":"clip""#, #""makes":"film""#, "m, makes:"),
            (#""makes":"clip""#, #""mkes":"clip""#, "m, makes: is missing"),
            (#""title":"M""#, #""title":"M","titel":"x""#, "m, titel: no such field"),
            (#""title":"M""#, #""title":"M","uses":["loop"]"#, "m, uses: loop"),
            (#""title":"M""#, #""title":"M","uses":["sound"]"#, "m, uses: sound"),
            (#""title":"M""#, #""title":"M","uses":["fun"]"#, "m, uses.0:"),
            (#""max":10,"default":5"#, #""max":10,"default":50"#, "settings.0.default: 50 is not"),
            (#""min":1,"max":10"#, #""min":11,"max":10"#, "settings.0.min: is above max"),
            (#""name":"guidance""#, #""name":"prompt""#, "settings.0.name:"),
            (#""values":["s","l"],"#, "", "settings.1.values:"),
            (#""default":"s""#, #""deflt":"s""#, "settings.1.deflt: no such field"),
            (#""guidance":"guide""#, #""guidanse":"guide""#, "wire.guidanse: the model has no setting guidanse"),
            (#""guidance":"guide""#, #""guidance":"prompt""#, "wire: two values go under one name"),
            (#""guidance":"guide""#, #""guidance":"strength""#, "forbid: strength is forbidden, and sent"),
            (#""still":"image_url","#, "", "wire.still:"), (#""prompt":"prompt","#, "", "wire.prompt:"),
            (#""choice":{"s":1}"#, #""choice":{"x":1}"#, "wire.size: the table knows a value more"),
            (#""as":"choice""#, #""as":"table""#, "offers.0.wire.size.as:"),
            (#""only":["s"]"#, #""only":["xl"]"#, "limits.size: xl is not"),
            (#""limits":{"size""#, #""limits":{"sise""#, "limits.sise:"),
            (#""only":[5],"seconds":5"#, #""only":[6],"seconds":5"#, "length.seconds: 5.0 is no length"),
            (#""to":"duration","#, "", "length.to:"), (#""as":"text""#, #""as":"words""#, "length.as:"),
            (#""media":"/video/url""#, #""media":"video.url""#, "result: “video.url”"),
            (#""price":{"per":"clip","usd":"0.25"},"#, "", "offers.0.price: is missing"),
            (#""usd":"0.25""#, #""usd":0.25"#, "offers.0.price.usd:"),
            (#""usd":"0.25""#, #""usd":"1/4""#, "price.usd: “1/4”"),
            (#""per":"clip""#, #""per":"image""#, "price.per:"),
            (#""usd":"0.25""#, #""rates":[{"when":{"size":"xl"},"usd":"1"}]"#, "price: hangs on size=xl"),
            (#""usd":"0.25""#, #""rates":[]"#, "price.rates: are missing"),
            ("https://e.example", "http://e.example", "source:"), ("2026-01-31", "2026-13-01", "checked:"),
            ("2026-01-31", "soon", "checked:"), (#""status":"live""#, #""status":"retired""#, "wire:"),
            (#""status":"live""#, #""status":"dead""#, "offers.0.status:"),
            (#""still":{}"#, #""still":{"min_side":3}"#, "still.min_side: no such field"),
        ])
    func slip(_ written: String, _ wrong: String, _ told: String) throws {
        let row = Self.row.replacingOccurrences(of: written, with: wrong)
        #expect(row != Self.row)
        let error = #expect(throws: KinoraError.self) { try catalog(row) }
        #expect(error?.code == .configuration)
        #expect(error?.message.hasPrefix("Models/f.json: ") == true)
        #expect(error?.message.contains(told) == true, "\(error?.message ?? "")")
    }

    @Test func `Rows do not contradict each other`() throws {
        let twice = #expect(throws: KinoraError.self) { try catalog(Self.row, Self.row) }
        #expect(twice?.message == "Models/f.json: m, id: is there twice")
        let other = Self.row.replacingOccurrences(of: #""id":"m""#, with: #""id":"n""#)
        let endpoint = #expect(throws: KinoraError.self) { try catalog(Self.row, other) }
        #expect(endpoint?.message.contains("offers.0.endpoint: a/b is sold twice by e") == true)
        let lost = #"""
            {"id":"o","title":"O","makes":"clip","still":{},"offers":[{"engine":"e","endpoint":"old","status":"renamed",
             "successor":"a/c","source":"https://e.example","checked":"2026-01-31","notes":["so"]}]}
            """#
        let successor = #expect(throws: KinoraError.self) { try catalog(Self.row, lost) }
        #expect(successor?.message.contains("o, offers.0.successor: “a/c” is not sold") == true)
        #expect(try catalog(Self.row, lost.replacingOccurrences(of: "a/c", with: "a/b")).models.count == 2)
    }

    @Test func `A file that holds no rows is told by its name`() {
        let error = #expect(throws: KinoraError.self) { try Catalog(shipped: [("x.json", "[]")], own: []) }
        #expect(error?.message == "Models/x.json: no file of rows")
    }
}
