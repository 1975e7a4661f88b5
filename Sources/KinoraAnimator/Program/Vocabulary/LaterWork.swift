/// Words for smoke that is part of the picture.
enum Smoke {
    static let words = "smoke|steam|vapor|vapour|incense|chimney|cigarette"
}

/// What this engine is meant to do one day and does not yet: said, never faked.
enum LaterWork {
    private static func later(_ what: String, _ substitutes: [String] = [], yields: Bool = true) -> Shortfall {
        Shortfall(reason: "the embedded engine cannot \(what) yet", substitutes: substitutes, yields: yields)
    }

    private static let living = [BodyBreath.name, BodySway.name]

    private static let stirs = """
        move|drift|float|roll|pass|race|flow|swirl|stream|motion|movement|scud|sail|shift|timelapse|lapse|form|billow|\
        overhead|animate|=by
        """

    private static let water = """
        water|sea|ocean|lake|river|stream|pond|pool|brook|creek|bay|shore|beach|sea|surf|tide|fountain|puddle|liquid
        """

    static let entries: [(Shortfall, [Phrase])] = [
        (later("bend a mouth into a smile", living), [Phrase("smile|grin|smirk|pout|frown|beam")]),
        (
            later("change a face", living),
            [
                Phrase("expression|emotion|face ~ change|shift|soften|=micro"),
                Phrase("eyebrow|brow|lip|cheek|nose|nostril ~ raise|twitch|flare|bite|furrow|tremble|curve"),
                Phrase("blush|squint"),
            ]
        ),
        (
            later("close eyelids", living),
            [Phrase("blink|wink"), Phrase("eye|eyelid|eyelash ~ close|open|blink|flutter|=shut")]
        ),
        (
            later("move eyes", [HeadTurn.name]),
            [
                Phrase("eye|pupil ~ move|look|turn|shift|follow|glance|dart|wander|motion|movement"),
                Phrase("make eye contact"),
            ]
        ),
        (
            later("find the sky and let it drift"),
            [
                Phrase("cloud|sky|skies|star|aurora ~ \(stirs)"), Phrase("star ~ twinkle|shoot|fall|sparkle"),
                Phrase("aurora|lightning|thunder|thunderstorm"),
            ]
        ),
        (
            later("find water and let it run"),
            [
                Phrase(
                    "\(water)|=waves ~ ripple|flow|wave|=waves|move|shimmer|lap|crash|motion|movement|roll|splash|sparkle|glisten|glitter|swell|surge|rush|rise|swirl|shine|undulate|sway|break|dance|run ~ !hair|hand|hello|flag|grass|fog|mist|haze|snow"
                ),
                Phrase("ripple|rippling|splash|=waves =crash|=crashing|=crashes|=lapping|=lap|=roll|=rolling"),
                Phrase("=waves"), Phrase("ripple|splash ~ !\(Words.cloth)|\(Words.foliage)"),
            ]
        ),
        (
            later("let water fall"),
            [Phrase("waterfall|cascade|=cascading|rapids"), Phrase("=falls ~ =waterfall|niagara|mist|spray|cascade")]
        ),
        (
            later("let reflections move"),
            [Phrase("reflection|reflect ~ move|shift|shimmer|ripple|dance|change|play|=reflections")]
        ),
        (
            later("move smoke that is in the picture", ["overlay.fog", "overlay.mist"], yields: false),
            [Phrase("\(Smoke.words)")]
        ),
        (
            later(
                "move flames that are in the picture",
                ["light.flicker", "overlay.embers"]),
            [
                Phrase(
                    "fire|flame|bonfire|campfire|fireplace|torch|inferno ~ burn|flicker|dance|move|crackle|motion|blaze|flare|roar|flow|rise|sway"
                ), Phrase("flame|bonfire|campfire|fireplace"), Phrase("burn|blaze ~ !\(Words.camera)|incense"),
            ]
        ),
        (
            later("cut the picture into layers, so the camera slides past without depth", [CameraTrack.name]),
            [
                Phrase("orbit|arc|circle|revolve ~ =left", ["degrees": 180]), Phrase("orbit|arc|circle|revolve"),
                Phrase("\(Words.camera) ~ orbit|rotate|circle|revolve|spin|arc|swing"),
                Phrase("\(Words.camera) ~ =around"), Phrase("=360|parallax"),
            ]
        ),
        (later("tilt the horizon"), [Phrase("dutch angle|tilt|roll"), Phrase("\(Words.camera) roll")]),
        (later("shift the focus"), [Phrase("rack|pull|shift focus"), Phrase("focus shift|pull|change|rack|move")]),
        (
            later("let sunbeams wander"),
            [
                Phrase("=god ray"), Phrase("sunbeam|sunray|sunlight|crepuscular ray"),
                Phrase("sun|light ray|beam|shaft"), Phrase("sunbeam|sunray"),
            ]
        ),
        (
            later("let single things fall", [WindFoliage.name]),
            [
                Phrase("leaf|confetti|feather|money|flower ~ fall|drop|tumble|=raining|descend|shower"),
                Phrase("confetti|bubble|glitter"), Phrase("lens =flare"), Phrase("sparkle ~ !eye"),
            ]
        ),
    ]
}
