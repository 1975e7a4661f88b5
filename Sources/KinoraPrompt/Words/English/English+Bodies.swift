extension English {
    /// What bodies do.
    static let bodies = [
        Table(
            .idle, .verb,
            """
            breathe | breath | blink | sway | twitch | quiver | pant | purr | inhale | exhale | fidget | rock
            shift ~ weight | shift ~ stance | wiggle | wriggle | pulse | throb | doze | sleep | stir | heave
            flare ~ nostrils | flutter ~ eyelashes
            """),
        Table(.idle, .word, "breaths | heartbeat | shoulders rising and falling | chest rising and falling | at ease"),
        Table(
            .life, .verb,
            """
            smile | smirk | grin | frown | pout | wink | glance | look | gaze | stare | peek | squint | blush | watch
            focus | contemplate | ponder | relax | tense | soften | brighten | lean | tilt ~ head | cock ~ head | tilt
            raise ~ eyebrow | raise ~ eyebrows | lift ~ eyebrow | furrow ~ brow | lift ~ chin | lower ~ chin
            lower ~ gaze | lift ~ gaze | raise ~ gaze | lower ~ eyes | move ~ eyes | tremble | shiver | purse ~ lips
            bite ~ lip | part ~ lips | lick ~ lips | swallow | make eye contact | daydream | sniff | wrinkle ~ nose
            chew | graze | perk ~ ears | perk up | wag | swish ~ tail | flick ~ tail | snuggle | nestle | slump
            """),
        Table(
            .life, .word,
            "eye contact | a smile | small smile | head tilt | head tilts | micro expressions | expression"),
        Table(.posture, .word, "relaxed expression | neutral expression | calm expression | serious expression"),
        Table(
            .gesture, .verb,
            """
            put ~ hand on | place ~ hand on | rest ~ hand on | wave | nod | bow | shrug | sigh | yawn | stretch
            laugh | giggle | chuckle | cry | sob | weep | salute | clap | applaud | point | beckon | gesture | turn
            cross ~ legs | cross ~ arms | cross | uncross | uncrossing | shake ~ head | toss ~ hair | flip ~ hair
            flick ~ hair | raise ~ hand | raise ~ hands | raise ~ arm | raise ~ arms | lift ~ hand | lift ~ arm
            lift ~ arms | lower ~ hand | lower ~ arm | lift ~ leg | raise ~ leg | extend ~ hand | extend ~ arm
            reach out | reach up | stick out ~ tongue | blow ~ kiss | snap ~ fingers | tap ~ foot | stomp | cheer
            celebrate | cough | sneeze | strike a pose | pose for | rub ~ eyes | put ~ hand | clench ~ fist | flex
            hug herself | swing ~ legs | kick ~ legs | shuffle | curtsy | gulp | bark | howl | growl | roar | meow
            crane ~ neck | peer | recoil | flinch | startle | pray | meditate | spread ~ wings | flap
            look up and down | react | bob ~ head | twist | arch ~ back | preen | paw
            """),
        Table(.gesture, .word, "wave hello | waving hello | hair flip | hair toss | head turn | head turns"),
        Table(
            .pose, .verb,
            """
            stand up | stand ~ up | sit up | sit down | sit ~ down | lie down | lie back | kneel | kneel down | crouch
            squat | get up | get ~ up | bend over | bend down | turn around | turn ~ around | turns about | roll over
            rise from | rise to ~ feet | drop to ~ knees | collapse | faint | stoop | take a seat | climb out of bed
            fall over | fall down | fall asleep | do the splits | take a bow
            """),
        Table(
            .travel, .verb,
            """
            walk | stroll | step | stride | wander | saunter | tiptoe | crawl | ride | drive | swim | approach | march
            sail | row | paddle | pedal | arrive | hike | trot | prowl | come closer | come toward | come towards
            cycle | commute | roam | follow | patrol | waddle | advance | travel | depart | land
            take off into the sky
            """),
        Table(
            .large, .verb,
            """
            run | sprint | jog | jump | leap | hop | skip | dance | breakdance | twirl | pirouette | somersault | flip
            backflip | cartwheel | fight | punch | kick | box | wrestle | brawl | duel | spar | attack | gallop | race
            chase | charge | lunge | dive | climb | skate | skateboard | kickflip | surf | ski | snowboard | tumble
            spin | whirl | vault | parkour | dash | dart | bolt | rush | hurtle | speed | sprawl | pounce | thrash
            flail | battle | stab | slash | strike | swing ~ sword | swing ~ bat | swing ~ axe | juggle | twerk
            headbang | bounce | stampede | crash | collide | explode | dodge | cheerlead | dunk | dribble | tackle
            flee | escape | zoom past | fly past | whip around | swerve | drift around ~ corner | stunt | swordfight
            perform a stunt
            """),
        Table(
            .large, .verb,
            """
            walk across | walk ~ across | walk away | walk ~ away | walk out | walk ~ out | walk through
            walk ~ through | walk into | walk ~ into | walk off | walk past | walk over | walk ~ over to | walk up the
            walk down the stairs | step out | step into | step off | step through | step away | enter ~ room
            enter ~ frame | enter the | leave ~ frame | leave ~ room | exit | cross the street | cross the room
            cross the road | stride across | stroll across | stroll through | storm out | storm off | wander off
            wander through | drive away | drive off | ride away | ride off | swim across | swim away | go away
            go out | go outside | move across the room | climb up | climb down | climb ~ stairs
            """),
        Table(
            .large, .word,
            """
            at full speed | high speed | choreography | fight scene | dance moves | dance routine | dance battle
            sword fight | martial arts | karate | acrobatics | gymnastics | parkour | car chase | handstand
            high kick | roundhouse
            """),
    ]
}
