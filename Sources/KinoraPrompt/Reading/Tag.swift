/// What a word, or several together, speak of. Word lists say which; rules ask for them.
enum Tag: Sendable, Hashable, CaseIterable {
    // What bodies do.
    /// Needs no start and no end: breathing, blinking, swaying.
    case idle
    /// Small: a smile, a glance.
    case life
    /// An act with a beginning and an end: waving, nodding.
    case gesture
    /// Changes the whole pose: standing up, turning around.
    case pose
    /// Goes somewhere.
    case travel
    /// Too large, fast or rough for most models.
    case large
    case hands
    case hold
    case speech
    /// Two who do something to each other.
    case interaction

    // What things do.
    /// Goes on and on: drifting, flickering, rippling.
    case ambient
    /// Takes something away, adds it or makes something else of it.
    case change
    /// Opening and closing, which doors cannot and eyes can.
    case opens
    case sceneChange
    /// One thing passes behind another.
    case occlusion

    // Words that say little.
    case vague
    /// How the motion shall be, and nothing of what moves.
    case manner
    case motionless

    // The camera.
    case cameraStill, cameraIn, cameraOut, cameraLeft, cameraRight, cameraUp, cameraDown
    case cameraOrbit, cameraFollow, cameraHand, cameraOther

    // Who and what.
    case female, male, person, kin, group, animal, machine
    /// Parts of a body that move by themselves.
    case part
    /// What stirs in the wind.
    case stirrer
    /// What is always in motion: smoke, rain, light.
    case flowing
    case wind
    /// May open and close.
    case softly
    /// May spin.
    case spinner
    case garment, colour

    // How.
    case calm, slow, fast
    case left, right, up, down

    // The still, told again.
    case look, picture, quality, posture, scenery

    // Where a text is put together.
    case environment, style

    // Small words.
    case negator, sequence, loop, function
    /// Stands before a noun.
    case determiner

    static let cameraMoves: Set<Tag> = [
        .cameraIn, .cameraOut, .cameraLeft, .cameraRight, .cameraUp, .cameraDown, .cameraOrbit, .cameraFollow,
        .cameraHand, .cameraOther,
    ]
    static let camera = cameraMoves.union([.cameraStill])
    /// What a body does on purpose; a camera that nobody told what to do goes along.
    static let acts: Set<Tag> = [
        .gesture, .pose, .travel, .large, .hands, .change, .opens, .speech, .interaction, .occlusion,
    ]
    static let bodily = acts.union([.idle, .life])
    /// What can be seen to happen.
    static let motions = bodily.union([.ambient])
}
