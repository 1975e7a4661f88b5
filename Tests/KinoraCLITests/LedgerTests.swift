import KinoraCore
import Testing

@testable import KinoraCLI

@Suite("What ledger prints")
struct LedgerTests {
    private let studio = ScriptedStudio(
        JobScript(
            ledger: LedgerReport(
                spentMicroUSD: 12_250_001, reservedMicroUSD: 100_000,
                totals: [
                    .init(key: "2026-01-30", spentMicroUSD: 12_000_000, reservedMicroUSD: 0, attempts: 11),
                    .init(key: "2026-01-31", spentMicroUSD: 250_001, reservedMicroUSD: 100_000, attempts: 1),
                ],
                entries: [
                    .init(
                        sequence: 1, at_unixMs: 1_769_862_896_789, kind: "commit", amountMicroUSD: 250_001,
                        job: "j-1", take: "t-1", attempt: 1, provider: "fal", endpoint: "fal-ai/wan-i2v",
                        model: "wan-2.1", request: "r-1", reason: nil),
                    .init(
                        sequence: 2, at_unixMs: -1, kind: "adjust", amountMicroUSD: -1, job: "j-1", take: "t-1",
                        attempt: 2, provider: "a,b", endpoint: "say \"x\"", model: "two\r\nlines", request: nil,
                        reason: "user"),
                ])))

    private func ledger(_ arguments: String...) async -> CommandLineRun {
        await CommandLineRun(["ledger"] + arguments, studio: studio)
    }

    @Test func `People get totals and their sum`() async {
        let run = await ledger()
        #expect(run.status == .done)
        #expect(
            run.out == """
                DAY             SPENT  SET ASIDE  ATTEMPTS
                2026-01-30  12.000000   0.000000        11
                2026-01-31   0.250001   0.100000         1
                all         12.250001   0.100000        12

                """)
        #expect(run.err == "")
    }

    @Test func `With --json totals and entries are there, exactly`() async {
        let run = await ledger("--json")
        #expect(
            run.out == """
                {"spent_usd":12.250001,"reserved_usd":0.1,"by":"day","totals":[{"key":"2026-01-30","spent_usd":12,\
                "reserved_usd":0,"attempts":11},{"key":"2026-01-31","spent_usd":0.250001,"reserved_usd":0.1,\
                "attempts":1}],"entries":[{"sequence":1,"at":"2026-01-31T12:34:56Z","kind":"commit",\
                "amount_usd":0.250001,"job":"j-1","take":"t-1","attempt":1,"provider":"fal",\
                "endpoint":"fal-ai/wan-i2v","model":"wan-2.1","request":"r-1","reason":null},{"sequence":2,\
                "at":"1969-12-31T23:59:59Z","kind":"adjust","amount_usd":-0.000001,"job":"j-1","take":"t-1",\
                "attempt":2,"provider":"a,b","endpoint":"say \\"x\\"","model":"two\\r\\nlines","request":null,\
                "reason":"user"}]}

                """)
        #expect(run.err == "")
    }

    @Test func `With --csv the entries are there, quoted as RFC 4180 has it`() async {
        let run = await ledger("--csv")
        let rows = [
            "sequence,at,kind,amount_usd,job,take,attempt,provider,endpoint,model,request,reason",
            "1,2026-01-31T12:34:56Z,commit,0.250001,j-1,t-1,1,fal,fal-ai/wan-i2v,wan-2.1,r-1,",
            "2,1969-12-31T23:59:59Z,adjust,-0.000001,j-1,t-1,2,\"a,b\",\"say \"\"x\"\"\",\"two\r\nlines\",,user",
        ]
        #expect(run.out == rows.joined(separator: "\n") + "\n")
        #expect(run.err == "")
    }

    @Test(
        "Group and first day reach the studio",
        arguments: [
            ([], "ledger day all"), (["--by", "model"], "ledger model all"),
            (["--by", "provider", "--since", "2026-01-31"], "ledger provider 1769817600000"),
            (["--since=1969-12-31"], "ledger day -86400000"),
        ])
    func asked(_ arguments: [String], _ call: String) async {
        let run = await CommandLineRun(["ledger"] + arguments, studio: studio)
        #expect(run.status == .done, "\(run.err)")
        #expect(studio.calls == [call])
    }

    @Test(
        "What makes no sense is refused before anything is opened",
        arguments: [
            (["--by", "week"], "--by week: there are day, provider, model; type --by model"),
            (["--since", "2026-02-30"], "--since 2026-02-30: a day is YYYY-MM-DD; type --since 2026-01-31"),
            (["--since", "31.1.2026"], "--since 31.1.2026: a day is YYYY-MM-DD; type --since 2026-01-31"),
            (["--since", "2026-1-3"], "--since 2026-1-3: a day is YYYY-MM-DD; type --since 2026-01-31"),
            (["--since", "2026-01-31T10"], "--since 2026-01-31T10: a day is YYYY-MM-DD; type --since 2026-01-31"),
            (
                ["--csv", "--json"],
                "--csv and --json are two ways to print; leave one out; see kinora ledger --help"
            ),
        ])
    func refused(_ arguments: [String], _ line: String) async {
        let run = await CommandLineRun(["ledger"] + arguments, studio: studio)
        #expect(run.status == .usage)
        #expect(run.out == "")
        #expect(run.err == "kinora: \(line)\n")
        #expect(studio.calls.isEmpty)
    }

    @Test func `An empty ledger is nothing on stdout`() async {
        let none = await CommandLineRun(["ledger"])
        #expect(none.status == .done && none.out == "" && none.err == "nothing is in the ledger\n")
        #expect(
            await CommandLineRun(["ledger", "--since", "2026-01-31"]).err == "nothing is in the ledger since that day\n"
        )
        #expect(await CommandLineRun(["ledger", "--quiet"]).err == "")
        #expect(await CommandLineRun(["ledger", "--csv"]).out.split(separator: "\n").count == 1)
    }

    @Test(
        "Amounts are exact to the last digit",
        arguments: [
            (0, "0.000000", "0", "$0.00"), (1, "0.000001", "0.000001", "$0.000001"),
            (2_000, "0.002000", "0.002", "$0.002"), (-250_000, "-0.250000", "-0.25", "-$0.25"),
            (9_007_199_254_740_993, "9007199254.740993", "9007199254.740993", "$9007199254.740993"),
            (.min, "-9223372036854.775808", "-9223372036854.775808", "-$9223372036854.775808"),
        ])
    func amounts(_ micro: Int, _ exact: String, _ shortest: String, _ spoken: String) {
        let dollars = Dollars(micro: micro)
        #expect([dollars.exact, dollars.shortest, dollars.spoken] == [exact, shortest, spoken])
    }
}
