package import KinoraCore

/// From an address to bytes on our shelf, and from there to the person.
extension Runner {
    func download(_ attempt: Int, of take: TakeRecord) async {
        guard let link = take.state.attempts[attempt].link else { return }
        do {
            guard let address = try await store.address(link.number) else { return }
            let arrival = try shelf.makeArrival()
            do {
                let kind = try await bring(address.url, of: attempt, to: arrival, take: take)
                CrashPoint.reach("download.arrived")
                let claim = Claim(token: take.tokens[attempt], kind: kind)
                let artifact = try await shelf.keep(arrivalAt: arrival, as: claim)
                CrashPoint.reach("blob.kept")
                await takeIn(artifact, claim, attempt, of: take, fence: take.fence)
                CrashPoint.reach("blob.recorded")
            } catch {
                shelf.discard(arrivalAt: arrival)
                throw error
            }
        } catch {
            newsroom.complain(take.id, error)
            let trouble = (error as? DownloadFailure)?.trouble ?? .broken
            await care(take.id, Sight(.downloadFailed(trouble), attempt: attempt, fence: take.fence))
        }
    }

    /// Makes bytes on the shelf part of a take. The note about them stays until the row is durable.
    private func takeIn(
        _ artifact: Artifact, _ claim: Claim, _ attempt: Int, of take: TakeRecord, fence: UInt32?
    ) async {
        let role: KeptArtifact.Role = take.state.phase.isTerminal ? .extra : .clip
        let kept = KeptArtifact(artifact: artifact, role: role, attempt: attempt, kind: claim.kind)
        await care(take.id, Sight(.downloaded, attempt: attempt, fence: fence, keeping: [kept]))
        let row = try? await store.take(take.id)
        if row?.artifacts.contains(where: { $0.artifact == artifact }) == true { shelf.settle(claim) }
    }

    /// Takes in what a process before this one had brought when it died between shelf and row: the address it
    /// came from may be gone by now.
    func takeInClaims() async {
        for (claim, artifact) in (try? shelf.claims()) ?? [] {
            guard let found = try? await store.attempt(token: claim.token),
                let take = try? await store.take(found.take),
                (try? await shelf.path(of: artifact)) != nil
            else { continue }
            await takeIn(artifact, claim, found.attempt, of: take, fence: nil)
        }
    }

    /// Brings the bytes and says what they are. Nothing is believed that does not play.
    private func bring(
        _ url: String, of attempt: Int, to arrival: String, take: TakeRecord
    ) async throws -> String {
        let offer = take.state.attempts[attempt].offer
        if let local = engine(of: take.places[offer]) as? any LocalResults {
            return try await local.hand(over: url, of: errand(take, offer: offer, attempt: attempt), to: arrival)
        }
        guard let transport else { throw DownloadFailure(trouble: .broken, message: "there is no network") }
        let request = WireRequest(
            "GET", url, timeout: Budgets.fastDownload.perTry, mostBytes: DownloadFailure.mostBytes)
        let response: WireResponse
        do {
            response = try await transport.download(request, to: arrival)
        } catch {
            throw DownloadFailure(trouble: .broken, message: "\(error)")
        }
        guard response.status == 200 else {
            throw DownloadFailure(trouble: .status(response.status), message: "status \(response.status)")
        }
        if let said = response.field("content-length").flatMap({ Int64($0) }), said != response.bytes {
            throw DownloadFailure(trouble: .wrongContent, message: "\(response.bytes) of \(said) bytes")
        }
        return try await finisher.believe(arrival, of: take)
    }

    func finish(_ take: TakeRecord) async {
        CrashPoint.reach("finish.begins")
        do {
            let (result, keeping) = try await finisher.finish(take)
            CrashPoint.reach("finish.done")
            await care(take.id, Sight(.finished, fence: take.fence, keeping: keeping, result: result))
        } catch {
            newsroom.complain(take.id, error)
            await care(take.id, Sight(.finishFailed, fence: take.fence, result: StoredTrouble(error).json))
        }
    }
}

/// Why a download brought no clip, with words for a person.
package struct DownloadFailure: Error {
    /// A clip is never this long; what is, is a fault or an attack.
    static let mostBytes: Int64 = 1 << 30

    package var trouble: DownloadTrouble
    package var message: String

    package init(trouble: DownloadTrouble, message: String) {
        self.trouble = trouble
        self.message = message
    }
}

/// An engine whose results lie on this machine.
package protocol LocalResults: Engine {
    /// Copies the result behind an address to a path.
    /// - Returns: its kind, `mp4` say.
    func hand(over url: String, of errand: Errand, to path: String) async throws -> String
}
