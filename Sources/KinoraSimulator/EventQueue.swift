/// A binary heap by time, then by order of arrival.
struct EventQueue {
    private var heap: [Event] = []
    private var count: UInt32 = 0

    init() { heap.reserveCapacity(32) }

    /// A place in the order of arrival.
    mutating func stamp() -> UInt32 {
        count += 1
        return count
    }

    mutating func add(_ event: Event) {
        var event = event
        event.order = stamp()
        var hole = heap.count
        heap.append(event)
        while hole > 0 {
            let parent = (hole - 1) / 2
            guard Self.isBefore(event, heap[parent]) else { break }
            heap[hole] = heap[parent]
            hole = parent
        }
        heap[hole] = event
    }

    /// The next one, when it comes before `limit`.
    mutating func next(before limit: Event?) -> Event? {
        guard let first = heap.first else { return nil }
        if let limit, Self.isBefore(limit, first) { return nil }
        let last = heap.removeLast()
        let count = heap.count
        guard count > 0 else { return first }
        var hole = 0
        while true {
            var child = 2 * hole + 1
            guard child < count else { break }
            if child + 1 < count, Self.isBefore(heap[child + 1], heap[child]) { child += 1 }
            guard Self.isBefore(heap[child], last) else { break }
            heap[hole] = heap[child]
            hole = child
        }
        heap[hole] = last
        return first
    }

    @inline(__always)
    private static func isBefore(_ a: Event, _ b: Event) -> Bool { a.at == b.at ? a.order < b.order : a.at < b.at }
}
