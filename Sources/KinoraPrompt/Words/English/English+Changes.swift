extension English {
    /// Taking away, adding, making into something else; other scenes; things that hide.
    static let changes = [
        Table(
            .change, .verb,
            """
            remove | take off | take ~ off | put on | put ~ on | undress | undressing | strip | dress up | get dressed
            slip off | slip ~ off | slip on | slip into | kick off | pull off | pull ~ off | pull on | pull ~ on
            peel off | unbutton | button up | unzip | zip up | untie | unlace | lace up | unwrap | wrap up | unpack
            unfold | fold up | open up | lift ~ lid | uncover | unveil | reveal ~ hidden | pick up | pick ~ up
            put down | put ~ down | set down | lay down the | drop the | drop a | place ~ on | place ~ in | take out
            take ~ out | put away | put ~ into | put ~ in the | insert | pull out a | pull out the | pull ~ out of
            plug in | unplug | attach | detach | assemble | disassemble | build | construct | break apart | break into
            shatter | smash | crack open | burst | tear apart | tear off | rip | crumble | collapse into | explode
            demolish | slice open | transform | morph | mutate | turn into a | turn into an | turn ~ into a
            turn ~ into an | turn to stone | turn to gold | turn to dust | turn to ice | change into | change color
            change colour | change ~ color | change ~ colour | change colors | change clothes | change ~ clothes
            change outfit | change ~ outfit | change ~ hair | change ~ dress | change shape | change size | swap
            replace | become a | become an | appear | disappear | vanish | materialize | materialise | dematerialize
            teleport | multiply | duplicate | come off | come apart | fall off | fall apart | grow wings | grow a
            shed ~ skin | light a | light the | light ~ candle | light ~ cigarette | extinguish | blow out | switch on
            switch off | turn on | turn off | turn ~ on the | turn ~ off the | empty | fill up | hatch | give birth
            age into | shapeshift | reassemble | wear off | get rid of | swallow ~ whole | summon | conjure | spawn
            pop up
            """),
        Table(
            .change, .verb,
            """
            break the | break a | vase ~ break* | glass ~ break* | mirror ~ break* | plate ~ break* | page turn*
            page ~ turn* | page flip* | page ~ flip* | flip ~ pages | flip through | leaf through | turn ~ page
            turn ~ pages | turn ~ key | door slam* | door swing* | door ~ swing*
            """),
        Table(
            .change, .word,
            """
            removal | undressed then | costume change | outfit change | shape shift | transformation | metamorphosis
            """),
        Table(.opens, .verb, "open | close | shut | swing open | slide open | creak open | open ~ door | close ~ door"),
        Table(
            .posture, .word,
            "open door | open doors | open window | open field | open sky | open sea | open mouth | close up | close to"
        ),
        Table(
            .posture, .word,
            """
            close by | open air | open book | wide open | open plain | open coat | open collar | open road
            open water
            """
        ),
        Table(
            .sceneChange, .verb,
            """
            cut to | cut ~ to | fade to | fade out | fade in | fade into | dissolve into | dissolve to | transition
            transition to | scene change* | scene ~ change* | scene shift* | switch to | switch ~ to a | flash back
            day turn* to night | night turn* to day | day turn* into night | day become* night | season change*
            seasons change* | background change* | background ~ change* | background become* | zoom through time
            crossfade | wipe to | jump cut | move to the next scene | teleport to | change ~ location
            change ~ background
            """),
        Table(
            .sceneChange, .word,
            """
            next scene | new scene | second scene | another scene | time skip | meanwhile | montage | split screen
            flashback | flash forward | scene two | scene 2 | shot 2 | hours later | years later | later that
            different angle | different location | multiple shots | seasons changing | seasons change | match cut
            smash cut
            """),
        Table(
            .occlusion, .verb,
            """
            pass behind | pass ~ behind | pass in front | pass ~ in front | walk behind | walk ~ behind | run behind
            run ~ behind | fly behind | fly ~ behind | glide behind | slip behind | swim behind | drive behind
            ride behind | sail behind | go behind | move behind | disappear behind | vanish behind | hide behind
            duck behind | float behind | step behind | cross behind | cross in front of | cross ~ in front of
            roll behind | dart behind | come out from behind | emerge from behind | come from behind
            peek out from behind | appear from behind | walk in front of | walk ~ in front of | run in front of
            circle behind | weave between | weave through | pass between | crawl behind
            """),
    ]
}
