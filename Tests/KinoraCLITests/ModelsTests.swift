import KinoraCore
import Testing

@testable import KinoraCLI

@Suite("What models and quote print, and where")
struct ModelsTests {
    private let studio = ScriptedStudio()

    @Test func `A use that there is none of is a usage error that lists them`() async {
        let run = await CommandLineRun(["models", "--for", "fun"], studio: studio)
        #expect(run.status == .usage)
        #expect(run.err.contains("there are portrait, product, landscape, preview, loop, sound"))
        #expect(run.out == "")
    }

    @Test func `An unknown model is one line on stderr`() async {
        let run = await CommandLineRun(["models", "show", "nothing", "--json"], studio: studio)
        #expect(run.status == .usage)
        #expect(run.err == "kinora: there is no model “nothing”\n")
    }

    @Test func `What is typed after quote becomes a wish`() async throws {
        let asked = Mailbox()
        let studio = PricedStudio { wish in
            asked.put(wish)
            return .sample
        }
        let run = await CommandLineRun(
            [
                "quote", "a.jpg", "she turns", "--model", "m", "--for", "loop", "--seconds", "7.5", "--aspect", "9:16",
                "--resolution", "768p", "--fps", "16", "--loop", "--sound", "--end-still", "b.jpg", "--avoid", "blur",
                "--set", "a=1", "--set", "b=c=d", "--provider", "fal", "--allow-unpriced",
            ], studio: studio)
        #expect(run.status == .done, "\(run.err)")
        #expect(
            asked.wishes == [
                OrderWish(
                    model: "m", use: .loop, stillPath: "a.jpg", endStillPath: "b.jpg",
                    prompt: MotionPrompt("she turns", avoid: "blur"), seconds: 7.5, fps: 16,
                    aspect: .ratio(width: 9, height: 16), resolution: "768p", loop: true, sound: true,
                    settings: ["a": "1", "b": "c=d"], provider: "fal", allowsUnpriced: true)
            ])
        let plain = await CommandLineRun(["quote", "-"], studio: studio)
        #expect(plain.status == .done)
        #expect(asked.wishes.last == OrderWish())
    }

    @Test func `A quote for people`() async {
        let run = await CommandLineRun(["quote", "a.jpg"], studio: PricedStudio { _ in .sample })
        #expect(run.err == "")
        #expect(
            run.out == """
                m  Model M
                  good for loop

                Would be asked, in this order:
                  1. fal  a/b  $0.40, $0.50 at most for 5 s
                     there is no key: set FAL_KEY
                     cuts off what sticks out
                     price from https://e.example, looked up 2026-08-02

                Would not be asked:
                  runpod  c
                     runpod has no steps for m; leave --set steps out

                note: m always makes sound

                nothing was sent; there is no key yet, and --model procedural is free

                """)
    }

    @Test func `With --json a quote is one object with the keys that were promised`() async {
        let run = await CommandLineRun(["quote", "a.jpg", "--json"], studio: PricedStudio { _ in .sample })
        #expect(
            run.out == """
                {"model":"m","provider":"fal","seconds":5,"usd":0.4,"usd_at_most":0.5,"reasons":["good for loop"],\
                "path":[{"provider":"fal","endpoint":"a/b","seconds":5,"usd":0.4,"usd_at_most":0.5,\
                "missing_key":"FAL_KEY","source":"https://e.example","checked":"2026-08-02",\
                "notes":["cuts off what sticks out"]}],"refused":[{"provider":"runpod","endpoint":"c",\
                "reason":"runpod has no steps for m","hint":"leave --set steps out"}],\
                "notes":["m always makes sound"]}

                """)
    }

    @Test func `When nobody can do it the status says so, and stdout says why`() async {
        let run = await CommandLineRun(
            ["quote", "a.jpg"],
            studio: PricedStudio { _ in
                var quote = Quote.sample
                quote.path = []
                return quote
            })
        #expect(run.status.rawValue == 69)
        #expect(run.out.contains("runpod has no steps for m; leave --set steps out"))
        #expect(run.out.hasSuffix("nobody can do this as it is; nothing was sent\n"))
    }
}
