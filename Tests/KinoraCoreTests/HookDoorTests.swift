import Testing

@testable import KinoraCore

/// §9, row by row.
@Suite struct HookDoorTests {
    @Test(arguments: [
        (HookDoor.Signature.valid, HookDoor.Addressee.attempt, HookDoor.Answer.believe),
        (.valid, .stranger, .keep), (.unsigned, .attempt, .ask), (.unsigned, .stranger, .refuse(404)),
        (.invalid, .attempt, .refuse(401)), (.invalid, .stranger, .refuse(401)),
        (.unverifiable, .attempt, .refuse(503)), (.unverifiable, .stranger, .refuse(503)),
    ])
    func `a hook is believed, asked about, kept or turned away`(
        signature: HookDoor.Signature, addressee: HookDoor.Addressee, answer: HookDoor.Answer
    ) {
        #expect(HookDoor(signature: signature, addressee: addressee).answer == answer)
    }

    @Test func `what is no hook is turned away before anything else is looked at`() {
        var door = HookDoor(signature: .invalid, addressee: .stranger)
        door.bytes = HookDoor.mostBytes + 1
        #expect(door.answer == .refuse(413))
        door.isPost = false
        #expect(door.answer == .refuse(405))
        door = HookDoor(signature: .valid, addressee: .attempt)
        door.bytes = HookDoor.mostBytes
        #expect(door.answer == .believe)
        door.isJSON = false
        #expect(door.answer == .refuse(400))
    }

    @Test func `what cannot be stored is not answered with 200`() {
        for addressee in HookDoor.Addressee.allCases {
            var door = HookDoor(signature: .valid, addressee: addressee)
            door.canStore = false
            #expect(door.answer == .refuse(503))
        }
    }
}
