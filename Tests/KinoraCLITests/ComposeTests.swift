import Testing

@testable import KinoraCLI

@Suite("What compose puts together")
struct ComposeTests {
    @Test func `stdout is the prompt, what to avoid is on stderr`() async {
        let run = await CommandLineRun(["compose", "steam is rising, golden hour", "--camera", "slow push in"])
        #expect(run.out == "steam is rising, slow push in, golden hour, smooth motion\n")
        #expect(run.err == "avoid: flicker, jitter, warping, blur, low quality, watermark, subtitles\n")
        #expect(run.status == .done)
    }

    @Test func `Each part is told with where it came from`() async {
        let run = await CommandLineRun(
            ["compose", "steam is rising", "--camera", "slow push in", "--preset", "candlelight", "--explain"])
        #expect(
            run.out == """
                motion  steam is rising  (your text)
                motion  candlelight flickering softly  (preset candlelight)
                camera  slow push in  (--camera)
                style   smooth motion  (not said: it keeps a clip from jittering)
                avoid   jitter, warping, blur, low quality, watermark, subtitles  (not said: what most often goes wrong)

                """)
    }

    @Test func `What is wrong with the whole is told`() async {
        let run = await CommandLineRun(["compose", "a red car"])
        #expect(run.err.contains("warning: nothing is said to move"))
        let json = await CommandLineRun(["compose", "a red car", "--json"]).out
        #expect(json.hasPrefix("{\"prompt\":\"a red car, static camera\",\"avoid\":\"flicker"))
        #expect(json.contains("{\"kind\":\"subject\",\"text\":\"a red car\",\"origin\":\"text\",\"reason\":null}"))
        #expect(json.contains("\"rule\":\""))
    }
}
