/// What no embedded engine can do: a still does not show what would come into view.
enum OutOfReach {
    private static let other = "(an engine that generates frames can do it, with its provider key)"

    static let body = Shortfall(
        reason: "it would show what the picture does not hold \(other)",
        substitutes: [BodyBreath.name, BodySway.name, CameraPush.name])

    static let state = Shortfall(
        reason: "it would change what is in the picture: edit the still first \(other)",
        substitutes: [BodyBreath.name, BodySway.name, CameraPush.name])

    static let object = Shortfall(
        reason: "the embedded engine does not move single things \(other)", substitutes: [CameraPush.name])

    private static let water = "water|river|stream|tap|nose|makeup|paint|=time"

    static let entries: [(Shortfall, [Phrase])] = [
        (
            body,
            [
                // Going somewhere.
                Phrase("walk|stroll|stride|march|jog|sprint|tiptoe|=crawl|crawling|limp ~ !walkway|sidewalk"),
                Phrase("run|=rushes|rushing|chase|flee|gallop|trot|prance ~ !\(water)"),
                Phrase("=leave =the|=a|=her|=his|=their|=home|room|house|frame"),
                Phrase("\(Words.person) leave|enter|approach|arrive|step|climb|come|go"),
                Phrase("step =forward|=forwards|=back|=out|=into|=away|=toward|=towards"),
                Phrase("enter|exit|leave =the room|frame|scene|house|shot"),
                // The whole body.
                Phrase("dance|=dancing|twerk|waltz|ballet"),
                Phrase("jump|leap|=hop|=hopping|bounce|skip|somersault|cartwheel"),
                Phrase("turn|spin|=twirl|twirl|whirl =around|=round"),
                Phrase("\(Words.person) ~ spin|twirl|rotate|whirl|flip"),
                Phrase("sit|lie|kneel|crouch|squat|stand|get =down|=up|=over"),
                Phrase("stretch|yawn|bow|kneel|crouch|squat|curtsy"),
                Phrase("bend =over|=down|=forward"), Phrase("strike|change pose"),
                Phrase("fight|punch|wrestle|=kick|kicking|=swim|swim|skate|surf|climb"),
                // Head and mouth.
                Phrase("nod"), Phrase("shake ~ head"),
                Phrase("speak|talk|sing|say|whisper|shout|scream|lipsync|chat|recite"),
                Phrase("lip sync|move|synchronize|synced"),
                Phrase("lip|mouth|jaw ~ move|open|close|motion|movement|talk|part"),
                Phrase("hug|kiss|embrace|cuddle"), Phrase("eat|drink|chew|sip|swallow|lick"),
                // Limbs.
                Phrase("leg|knee|thigh ~ cross|uncross|swing|kick|move|lift|spread|bounce|open"),
                Phrase("cross|uncross =her|=his|=their|=the leg|arm|ankle"),
                Phrase("toe|foot|ankle|heel ~ wiggle|wriggle|move|sway|tap|swing|dangle|curl|flex|point|motion"),
                Phrase("wiggle|wriggle|jiggle|twitch"),
                Phrase(
                    "hand|arm|finger|fist|wrist|elbow ~ wave|move|raise|lift|reach|clap|snap|touch|motion|movement|gesture|extend|rub|point|hold|run|stroke|play|brush"
                ),
                Phrase("\(Words.person) wave"), Phrase("=waving"),
                Phrase("wave =at|=to|=hello|=hi|=goodbye|=bye|=toward|=towards|=us"),
                Phrase("gesture|gesturing|clap|salute|shrug|beckon|applaud"),
                Phrase("\(Words.person) ~ reach|touch|adjust|brush|stroke|raise|lift|throw|catch|pull|push|grab|point"),
                Phrase("tuck|brush|flip|toss|fix =her|=his|=their hair"),
                Phrase("play|strum =guitar|=piano|=violin|=flute|=drum|=drums|=the|=a|=with"),
                Phrase("laugh|giggle|cry|sob|weep|cough|sneeze"),
                Phrase("\(Words.person) ~ type|write|paint|cook|read"),
            ]
        ),
        (
            state,
            [
                Phrase("take|pull|strip|slip =off"),
                Phrase("remove|undress|disrobe|unzip|unbutton|unwrap"), Phrase("put|slip =on"),
                Phrase("pick|picking =up|flower|fruit"),
                Phrase("pour"), Phrase("grab|grasp|grip|drop|throw|catch ~ !light|=wind|breeze|eye|rain|snow"),
                Phrase("transform|morph|metamorphose|shapeshift"),
                Phrase("turn|change|grow =into"),
                Phrase("appear|disappear|vanish|emerge|materialize|materialise|dissolve"),
                Phrase("explode|explosion|shatter|collapse|crumble|melt|burst"),
                Phrase("=blooms|=blooming|flower open"), Phrase("grow|wilt|wither"), Phrase("cut|transition|fade =to"),
                Phrase("page|book ~ turn|flip|open"),
            ]
        ),
        (
            object,
            [
                Phrase("door|window|gate|portal|box|drawer|lid open|close|slam|=shut"),
                Phrase("=opens|=opening|=closes|=closing|=close ~ door|window|gate|portal|box|drawer|lid|curtain"),
                Phrase("drive|ride"), Phrase("race|=sailing ~ !cloud|sky"),
                Phrase("fly|soar|hover|flap|glide ~ !drone|aerial|\(Words.camera)|\(Words.cloth)|\(Words.hair)"),
                Phrase(
                    "car|truck|train|bus|bike|bicycle|boat|ship|plane|traffic|wheel|rocket|vehicle ~ move|roll|pass|spin|rock|sway|bob|drift|drive|turn"
                ),
                Phrase(
                    "spin|rotate|revolve|whirl|twirl|swirl|turntable ~ !\(Words.camera)|fog|mist|snow|dust|leaf|ember|\(Smoke.words)"
                ),
                Phrase(
                    "bird|butterfly|bee|fish|insect|firefly ~ fly|move|swim|flutter|pass|soar|glow|dance|float|drift"),
                Phrase("crowd|pedestrian|traffic ~ move|pass|flow"),
                Phrase("swing|tumble|topple ~ !\(Words.camera)|\(Words.foliage)"),
                Phrase("levitate"), Phrase("energy ~ swirl|pulse|flow|crackle|glow"),
                Phrase("magic|magical|spell ~ glow|swirl|sparkle|cast"),
                Phrase(
                    "screen|clock|machine|gear|fan|windmill|turbine|carousel ~ move|turn|rotate|spin|tick|flicker|play"),
            ]
        ),
    ]
}
