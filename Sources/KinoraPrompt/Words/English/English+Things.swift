extension English {
    /// What things do, and the things that do it.
    static let things = [
        Table(
            .ambient, .verb,
            """
            drift | flow | flutter | rustle | swirl | rise | fall | ripple | flicker | glow | shimmer | billow | blow
            float | bob | curl | trickle | drip | pour | stream | cascade | splash | lap | roll | crash | churn
            bubble | boil | burn | blaze | smolder | smoulder | crackle | gleam | glint | glisten | glitter | glimmer
            sparkle | twinkle | shine | dim | fade | brighten | warm | darken | sweep | slide | glide | hover | circle
            soar | fly | swing | dangle | hang | wave | undulate | ruffle | tousle | whip | flap | bend | bow | quiver
            tremble | shake | vibrate | hum | pulse | breathe | expand | contract | swell | grow | spread | unfurl
            bloom | blossom | wilt | settle | sink | disperse | dissipate | gather | creep | crawl | spill | seep
            spray | melt | freeze | thaw | rotate | spin | turn | revolve | shift | dance | play | sway | scatter
            whirl | eddy | meander | well up | lift | stir | waft | caress | brush | catch | reflect | refract
            strobe | blink | wash over | envelop | part | tumble | rush | run | race | leap | jump | radiate | ebb
            surge | fizz | ooze | drizzle | evaporate | condense | tick | change | cool | highlight | wiggle | jiggle
            bounce | emerge | trail | fan out | twist | spiral
            """),
        Table(
            .ambient, .word,
            """
            snowing | raining | misting | steaming | smoking | hailing | foaming | frothing | flashing | beaming
            rising and falling | in motion blur | timelapse | time lapse | sunset glow
            """
        ),
        Table(
            .wind, .noun, "wind | breeze | gust | draft | draught | air current"),
        Table(.wind, .word, "windy | breezy | windblown | wind blown | windswept"),
        Table(
            .flowing, .noun,
            """
            smoke | steam | fog | mist | haze | vapor | vapour | fire | flame | ember | spark | candle | candlelight
            firelight | water | wave | ripple | rain | raindrop | snow | snowflake | snowfall | waterfall | river
            stream | sea | ocean | lake | pond | tide | surf | bubble | foam | dust | mote | particle | pollen | petal
            confetti | sand | ash | light | sunlight | moonlight | sunbeam | beam | ray | lightning | aurora | neon
            sign | glow | reflection | shadow | cloud | sky | sun | moon | star | firefly | bird | butterfly | bee
            seagull | dragonfly | jellyfish | leaf | tear | droplet | drop | drizzle | lava | milk | coffee | tea
            liquid | ink | honey | bokeh | glitter | lens flare | puddle | fountain | blizzard | storm | air | portal
            energy | magic | wine
            """),
        Table(
            .stirrer, .noun,
            """
            hair | strand | lock | curl | braid | ponytail | fringe | bangs | beard | fur | mane | feather | dress
            skirt | gown | veil | scarf | cape | cloak | coat | jacket | shirt | sleeve | hem | fabric | cloth
            curtain | flag | banner | sail | ribbon | silk | tulle | lace | linen | blanket | grass | reed | wheat
            field | meadow | flower | rose | plant | fern | branch | twig | tree | bough | foliage | vine | willow
            palm | blossom | bud | lantern | lamp | chandelier | pendant | earring | necklace | balloon | kite
            hammock | rope | chain | laundry | sign | boat | buoy | leaf | tail | ear | whisker | wing | fin
            tentacle | tassel | robe | kimono | sari | hood | hat brim | clothes | clothing | outfit | garland | bell
            wind chime | drapery | dandelion | lavender | cornfield
            """),
        Table(
            .part, .noun,
            """
            head | face | eye | eyelid | eyelash | eyebrow | brow | lip | mouth | cheek | chin | neck | shoulder | arm
            hand | finger | wrist | chest | torso | hip | leg | knee | foot | toe | gaze | body | expression | tongue
            nose | fist | fingertip
            """),
        Table(.part, .word, "feet"),
        Table(
            .spinner, .noun,
            """
            record | vinyl | top | planet | earth | globe | fan | propeller | windmill | ferris wheel | carousel
            coin | wheel | turntable | product | turbine | pinwheel | galaxy | bottle | watch | shoe | sneaker | logo
            ring | mobile | disco ball | weathervane | blade | ball | dreamcatcher | snow globe | music box
            """),
        Table(
            .softly, .noun,
            """
            eye | eyelid | arm | wing | petal | flower | rose | blossom | bud | lotus | hand | finger | fist | palm
            tulip | peony
            """
        ),
        Table(
            .machine, .noun,
            """
            gear | cog | cogwheel | piston | clockwork | conveyor | conveyor belt | robot arm | robotic arm
            crane arm | assembly line | drawbridge | crankshaft | engine part | machine | machinery | printing press
            excavator | drill | sewing machine | camshaft | sprocket | lever | hinge | elevator | escalator
            """),
    ]
}
