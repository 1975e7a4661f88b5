import KinoraCore

extension StoreConformance {
    static let jobs: [StoreCheck] = [
        StoreCheck("a job is there as it was written") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            let job = try found(try await desk.store.job(StoreSamples.jobID(1)), "job")
            let wanted = StoreSamples.job(1, at: desk.store.now())
            try hold(job.kind, is: wanted.kind, "the kind")
            try hold(job.brief, is: wanted.brief, "the brief")
            try hold(job.principal, is: "owner", "the principal")
            try hold(job.created_unixMs, is: desk.store.now().milliseconds, "the time")
            let take = try found(job.takes.first, "take")
            try hold(take.id, is: wanted.takes[0].id, "the take's id")
            try hold(take.job, is: wanted.id, "the take's job")
            try hold(take.order, is: wanted.takes[0].order, "the order")
            try hold(take.places, is: wanted.takes[0].places, "the places")
            try hold(take.artifacts, is: wanted.takes[0].made, "the artifacts")
            try hold(take.tokens, is: [], "the tokens")
            try hold(take.fence, is: 0, "the fence")
            try hold(take.owner == nil && take.result == nil, "nobody has done anything yet")
            try hold(take.spent == .zero && take.reserved == .zero, "it has cost nothing yet")
            var state = take.state
            for index in state.offers.indices { state.offers[index].endpoint = -1 }
            try hold(state, is: wanted.takes[0].state, "the state but for the endpoints' numbers")
            let alone = try await desk.take()
            try hold(alone.state, is: take.state, "the take read by itself")
        },
        StoreCheck("takes come in the order in which they were added, whatever their ids") { place in
            let desk = try await StoreDesk(place)
            var job = StoreSamples.job(1, takes: 3, at: desk.store.now())
            job.takes.reverse()
            _ = try await desk.store.add(job, key: nil)
            let read = try await desk.store.job(job.id)
            try hold(read?.takes.map(\.id) ?? [], is: job.takes.map(\.id), "the order")
        },
        StoreCheck("a job may have no takes") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1, takes: 0)
            try hold(try await desk.store.job(StoreSamples.jobID(1))?.takes.count, is: 0, "the number of takes")
        },
        StoreCheck("jobs come newest first, from the one before the cursor on") { place in
            let desk = try await StoreDesk(place)
            for number in [3, 1, 4, 2] { try await desk.add(number) }
            let ids = { (numbers: [Int]) in numbers.map { StoreSamples.jobID($0) } }
            try hold(try await desk.store.jobs(before: nil, limit: 10).map(\.id), is: ids([4, 3, 2, 1]), "the list")
            try hold(try await desk.store.jobs(before: nil, limit: 2).map(\.id), is: ids([4, 3]), "the first page")
            let second = try await desk.store.jobs(before: StoreSamples.jobID(3), limit: 2)
            try hold(second.map(\.id), is: ids([2, 1]), "the second page")
            try hold(second.map(\.takes.count), is: [1, 1], "the takes on it")
            try hold(try await desk.store.jobs(before: nil, limit: 0).count, is: 0, "a page of none")
        },
        StoreCheck("what is not there is nil") { place in
            let desk = try await StoreDesk(place)
            try hold(try await desk.store.job(StoreSamples.jobID(1)) == nil, "no job")
            try hold(try await desk.store.take(StoreSamples.takeID(1)) == nil, "no take")
            try hold(try await desk.store.address(1) == nil, "no address")
            try hold(try await desk.store.attempt(token: "a") == nil, "no token")
            try hold(try await desk.store.jobs(before: nil, limit: 5).isEmpty, "no jobs")
        },
        StoreCheck("an endpoint has one number in all jobs, whatever the model it renders") { place in
            let desk = try await StoreDesk(place)
            let other = OfferPlace(provider: "fake", endpoint: "fake/clip", model: "clip-2")
            let third = OfferPlace(provider: "other", endpoint: "fake/clip", model: "clip-1")
            try await desk.add(1, places: [StoreSamples.place, third])
            try await desk.add(2, places: [third, other])
            let first = try await desk.take(1).state.offers.map(\.endpoint)
            let second = try await desk.take(2).state.offers.map(\.endpoint)
            try hold(first[0] != first[1], "two endpoints have two numbers")
            try hold(second, is: [first[1], first[0]], "the numbers in the second job")
            let known = try await desk.store.breakers()
            try hold(known.map(\.endpoint).sorted(), is: first.sorted(), "the numbers of the breakers")
            try hold(known.first { $0.endpoint == first[1] }?.place, is: third, "the place behind a number")
        },
        StoreCheck("a job that does not hold together leaves nothing behind") { place in
            let desk = try await StoreDesk(place)
            var job = StoreSamples.job(1, takes: 2, at: desk.store.now())
            job.takes[1].places = []
            let broken = job
            try await refuses("offers without places") { try await desk.store.add(broken, key: nil) }
            try hold(try await desk.store.job(job.id) == nil, "no job is left")
            try hold(try await desk.store.take(job.takes[0].id) == nil, "no take is left")
        },
        StoreCheck("an id is given once") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await refuses("a second job of this id") { try await desk.add(1, takes: 2) }
            try hold(try await desk.store.job(StoreSamples.jobID(1))?.takes.count, is: 1, "the number of takes")
        },
    ]
}
