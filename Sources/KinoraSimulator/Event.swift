import KinoraCore

/// Something that happens at a moment of virtual time. Plain data, so that a queue of them costs nothing.
struct Event {
    enum Kind: UInt8 {
        case wake, guardSubmit, bytes, answer, lateAcceptance
        case staged, polled, lookedUp, fetched, downloaded, cancelled, finished, probed
        case providerDone, hook, resume, userCancels, userResolves, budgetFalls
    }

    var at: Moment
    var order: UInt32 = 0
    var kind: Kind
    var worker: Int8 = 0
    var take: Int8 = 0
    var attempt: Int8 = 0
    /// Life of the worker that waits for this; a crash ends it.
    var life: UInt16 = 0
    var fence: UInt32 = 0
    var code: Int32 = 0

    var isTied: Bool {
        switch kind {
        case .guardSubmit, .bytes, .answer, .staged, .polled, .lookedUp, .fetched, .downloaded, .cancelled, .finished,
            .resume:
            true
        default: false
        }
    }
}

/// A binary heap by time, then by order of arrival.
struct EventQueue {
    private var heap: [Event] = []
    private var count: UInt32 = 0

    init() { heap.reserveCapacity(32) }

    mutating func add(_ event: Event) {
        var event = event
        event.order = count
        count += 1
        heap.append(event)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard Self.isBefore(heap[child], heap[parent]) else { break }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func next() -> Event? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in 2 * parent + 1...2 * parent + 2 where child < heap.count {
                if Self.isBefore(heap[child], heap[least]) { least = child }
            }
            if least == parent { return first }
            heap.swapAt(parent, least)
            parent = least
        }
    }

    private static func isBefore(_ a: Event, _ b: Event) -> Bool { a.at == b.at ? a.order < b.order : a.at < b.at }
}
