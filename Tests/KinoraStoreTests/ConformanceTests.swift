import KinoraTestKit
import Testing

struct ConformanceTests {
    @Test(arguments: StoreConformance.checks) func sqliteKeepsItsWord(check: StoreCheck) async throws {
        try await check.run(try SQLitePlace())
    }
}
