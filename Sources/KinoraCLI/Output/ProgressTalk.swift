import KinoraCore
import Synchronization

/// Tells a person how far a job is: a bar where there is a terminal, a line now and then where there is none.
final class ProgressTalk: Sendable {
    enum Manner {
        case bar
        case lines
        case silence
    }

    private struct State {
        var firstFrame: ContinuousClock.Instant?
        var lastDrawn: ContinuousClock.Instant?
        var isDrawn = false
        var isOver = false
        /// Quarters of the frames that were told.
        var quarters = 0
        /// The last state of an order that was told.
        var told = ""
    }

    private let console: Console
    private let manner: Manner
    private let now: @Sendable () -> ContinuousClock.Instant
    private let state = Mutex(State())

    /// More often than this nobody sees, and terminals over a network suffer.
    private static let interval = Duration.milliseconds(80)

    init(
        _ console: Console, _ manner: Manner, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.console = console
        self.manner = manner
        self.now = now
    }

    func report(_ progress: JobProgress) {
        state.withLock { state in
            guard !state.isOver else { return }
            switch manner {
            case .silence: break
            case .lines: tell(progress, &state)
            case .bar: draw(progress, &state)
            }
        }
    }

    /// Clears the bar and gives the cursor back. What is reported after this is not shown.
    func end() {
        state.withLock { state in
            if state.isDrawn { console.talk.write(Terminal.clearLine + Terminal.showCursor) }
            state.isOver = true
        }
    }

    private func tell(_ progress: JobProgress, _ state: inout State) {
        switch progress {
        // Told by frames alone: what is wrong with a picture or an option must be the only line on stderr.
        case .reading, .analysing: break
        case .rendering(let done, let total):
            let quarters = total > 0 ? done * 4 / total : 0
            guard quarters > state.quarters else { return }
            state.quarters = quarters
            console.remark("animating: \(quarters * 25) %, \(done) of \(total) frames")
        case .finishing: console.remark("finishing the clip")
        case .uploading, .queued, .making, .fetching:
            // A state is told once, however often it is reported.
            guard let line = Self.words(progress), line != state.told else { return }
            state.told = line
            console.remark(line)
        }
    }

    private static func words(_ progress: JobProgress) -> String? {
        switch progress {
        case .uploading(let provider): "sending the still to \(provider)"
        case .queued(let provider): "ordered at \(provider), waiting there"
        case .making(let provider): "\(provider) is making it"
        case .fetching(let provider): "fetching the clip from \(provider)"
        default: nil
        }
    }

    private func draw(_ progress: JobProgress, _ state: inout State) {
        let time = now()
        var line: String
        switch progress {
        case .reading: line = "reading the still"
        case .analysing: line = "looking what can move"
        case .finishing: line = "finishing the clip"
        case .uploading, .queued, .making, .fetching: line = Self.words(progress) ?? ""
        case .rendering(let done, let total):
            let first = state.firstFrame ?? time
            state.firstFrame = first
            if let last = state.lastDrawn, time - last < Self.interval, done < total { return }
            state.lastDrawn = time
            let bar = ProgressBar(done: done, total: total, elapsed: time - first, isUnicode: console.isUnicode)
            line = bar.line(columns: console.talk.columns()) { console.paint($0, $1, on: console.talk) }
        }
        if case .rendering = progress {} else { line = String(line.prefix(max(console.talk.columns() - 1, 0))) }
        if !state.isDrawn { line = Terminal.hideCursor + line }
        state.isDrawn = true
        console.talk.write("\r" + line + "\u{1b}[K")
    }
}
