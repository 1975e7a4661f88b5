import KinoraCore

/// §6
extension StoreConformance {
    private static func key(_ fingerprint: String, principal: String = "owner") -> IdempotencyKey {
        IdempotencyKey(principal: principal, key: "k", fingerprint: fingerprint)
    }

    static let keys: [StoreCheck] = [
        StoreCheck("the same key and request again give the first job, and write nothing") { place in
            let desk = try await StoreDesk(place)
            try hold(try await desk.add(1, key: key("a")), is: .added, "the first")
            try hold(try await desk.add(2, key: key("a")), is: .replayed(StoreSamples.jobID(1)), "the second")
            try hold(try await desk.store.job(StoreSamples.jobID(2)) == nil, "no second job")
        },
        StoreCheck("the same key for another request is told, and writes nothing") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1, key: key("a"))
            try hold(try await desk.add(2, key: key("b")), is: .keyReused, "the second")
            try hold(try await desk.store.job(StoreSamples.jobID(2)) == nil, "no second job")
        },
        StoreCheck("each principal has keys of its own") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1, key: key("a"))
            try hold(try await desk.add(2, key: key("b", principal: "other")), is: .added, "the other's")
        },
        StoreCheck("a key is forgotten after seven days, not before") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1, key: key("a"))
            place.pass(.hours(7 * 24) - 1)
            try hold(try await desk.add(2, key: key("b")), is: .keyReused, "within seven days")
            place.pass(1)
            try hold(try await desk.add(3, key: key("b")), is: .added, "after seven days")
            try hold(try await desk.add(4, key: key("b")), is: .replayed(StoreSamples.jobID(3)), "the new one")
        },
        StoreCheck("without a key the same request twice is two jobs") { place in
            let desk = try await StoreDesk(place)
            try hold(try await desk.add(1), is: .added, "the first")
            try hold(try await desk.add(2), is: .added, "the second")
        },
        StoreCheck("a job that is refused leaves its key free") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await refuses("an id that is taken") { try await desk.add(1, key: key("a")) }
            try hold(try await desk.add(2, key: key("b")), is: .added, "the next with this key")
        },
    ]
}
