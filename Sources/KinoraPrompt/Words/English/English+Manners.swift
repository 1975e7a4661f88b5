extension English {
    /// How it moves, and where to.
    static let manners = [
        Table(
            .calm, .word,
            """
            gentle | gently | subtle | subtly | soft | softly | slight | slightly | minimal | minimally | calm
            calmly | delicate | delicately | faint | faintly | tender | tenderly | mild | mildly | quiet | quietly
            peaceful | peacefully | barely | restrained | relaxed | lightly | tiny | small | serene | serenely
            lazily | lazy | smooth | smoothly | slow | slowly | gradually | gradual | slow motion | leisurely
            unhurried | languid | languidly | idly | imperceptibly | almost imperceptibly | a little | hushed | easy
            steady | steadily | light breeze
            """),
        Table(
            .slow, .word,
            """
            slow | slowly | gradually | gradual | slow motion | slowmo | slow mo | leisurely | unhurried | lazily
            languidly | slow paced
            """
        ),
        Table(
            .fast, .word,
            """
            fast | faster | quick | quickly | rapid | rapidly | swift | swiftly | suddenly | wildly | violently
            violent | frantically | frantic | furiously | furious | at full speed | high speed | energetically
            energetic | hurriedly | abruptly | abrupt | explosively | explosive | at top speed | lightning fast
            at lightning speed | speedily | briskly | vigorously
            """),
        Table(
            .manner, .word,
            """
            smooth motion | natural motion | natural movement | natural movements | fluid motion | fluid animation
            fluid movement | subtle motion | subtle movement | subtle movements | minimal movement | minimal motion
            minimal body movement | minimal upper body movement | gentle motion | gentle movement | slow motion
            seamless motion | ambient motion | peaceful ambient motion | soft movement | smooth movement
            smooth animation | realistic motion | realistic movement | lifelike motion | lifelike movement
            small movements | slight movement | slight movements | cinematic motion | dynamic motion
            dynamic movement | organic motion | natural animation | body movement | smooth movements | calm motion
            slow movement | slow movements | smooth slow motion | minimal movements | natural body movement
            restrained motion
            """),
        Table(
            .vague, .verb,
            """
            move | animate | come alive | come to life | bring ~ to life | bring ~ alive | make ~ move | make ~ alive
            do something | does something | act | perform | happen | do things | get animated | go about
            express herself | be dynamic
            """),
        Table(
            .vague, .word,
            """
            some motion | add motion | add some motion | add movement | add some movement | some movement | motion
            movement | movements | motions | action | animation | alive | dynamic | living picture | cinemagraph
            lively | more dynamic | make a video | video of | into a video
            """),
        Table(
            .motionless, .word,
            """
            motionless | frozen | perfectly still | completely still | stands still | standing still | stand still
            sits still | sitting still | not moving | unmoving | immobile | does not move | doesn't move
            absolutely still | frozen in place | frozen in time | like a statue | no motion | no movement
            zero movement | stock still | stays still | remains still | remaining still | keeps still
            """),
        Table(.left, .word, "to the left | left | leftward | leftwards | to her left | to his left"),
        Table(.right, .word, "to the right | to her right | to his right | rightward | rightwards | right"),
        Table(.up, .word, "up | upward | upwards | rising | rises | rise"),
        Table(.down, .word, "down | downward | downwards | sinking | sinks"),
        Table(
            .sequence, .word,
            """
            then | and then | after that | afterwards | afterward | finally | next | followed by | before
            after which | subsequently | eventually
            """
        ),
        Table(
            .loop, .word,
            """
            loop | loops | looping | looped | seamless loop | perfect loop | seamlessly looping | infinite loop
            endless loop | loopable
            """
        ),
        Table(
            .scenery, .word,
            """
            loop earrings | hoop | next to | right hand | right arm | left hand | left arm | right eye | left eye
            right foot | left foot | right leg | left leg | up close | before her | before him | before the camera
            before us
            """
        ),
    ]
}
