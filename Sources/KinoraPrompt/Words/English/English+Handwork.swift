extension English {
    /// Hands on things.
    static let handwork = [
        Table(
            .hands, .verb,
            """
            type | write | draw | paint | sketch | knit | sew | stitch | crochet | chop | cut | slice | dice | stir
            whisk | knead | cook | fry | grip | grab | grasp | clutch | catch | throw | toss | fling | hurl | juggle
            pour | lift | drink | sip | eat | feed | brush | comb | wash | wipe | scrub | polish | tie | adjust
            fix ~ hair | tuck | touch | stroke | pet | caress | scratch | press | push ~ button | push ~ door
            pull ~ lever | shuffle ~ cards | deal ~ cards | handle | manipulate | wield | use ~ phone | use a
            operate | scroll | swipe | tap ~ screen | tap ~ phone | dial | text on | light up a | smoke a | squeeze
            twist ~ cap | turn ~ knob | turn ~ handle | turn ~ wheel | steer | hammer | saw | drill | dig | rake
            shovel | plant a | pluck | carve | sculpt | mold | mould | shape ~ clay | reach for | reach into
            hand over | pass ~ cup | give ~ flower | offer | exchange | shake hands | high five | load | reload
            aim at | shoot at | shoot a | fire ~ gun | draw ~ bow | nock | unsheathe | sharpen | fan herself
            fan himself | spread ~ butter | butter | peel | crack ~ egg | roll ~ dough | pick flowers | pick ~ fruit
            pick apples | solve | stack | sort | arrange | apply ~ lipstick | apply makeup | put ~ lipstick
            file ~ nails | shave | pinch | poke | massage | mix | blend ~ ingredients | strum | bang on | drum on
            """),
        Table(
            .hands, .verb,
            """
            play ~ piano | play ~ guitar | play ~ violin | play ~ cello | play ~ drums | play ~ flute | play ~ harp
            play ~ saxophone | play ~ trumpet | play ~ keyboard | play ~ instrument | play ~ chess | play ~ cards
            play ~ game | play ~ games | play ~ video | play ~ ukulele | play ~ accordion | play ~ banjo | play tennis
            play with | play ~ with a | play basketball | play football | play soccer | play golf | play ~ bass
            run ~ fingers | run ~ hand | run ~ hands | comb ~ fingers | fidget with | twirl ~ pen | spin ~ pen
            """),
        Table(.hold, .verb, "hold | carry | cradle | hold onto | cling to | lean on a cane"),
        Table(
            .posture, .verb,
            """
            hold still | hold steady | hold ~ pose | hold ~ position | hold ~ breath | hold ~ gaze | hold ~ expression
            hold ~ frame | hold ~ shot
            """),
    ]
}
