import KinoraProviders
import Testing

struct ProviderKeyTests {
    @Test func noTextOfAKeyIsPrinted() {
        let key = ProviderKey(name: "FAL_KEY", text: "id:secret")
        var dumped = ""
        dump(key, to: &dumped)
        for words in ["\(key)", String(reflecting: key), dumped] { #expect(!words.contains("secret")) }
        #expect("\(key)".contains("FAL_KEY"))
    }
}
