import KinoraCore

extension TroubleTable {
    static let rows = [
        Row(
            trouble: Trouble(
                code: "static", title: "almost nothing moves", cause: "a vague prompt, or guidance that is too low",
                changes: [
                    .init(.prompt, "name a part, a verb and a speed: \"hair swaying gently\""),
                    .init(.seed, "try another seed before anything else costs more"),
                    .init(.guidance, "raise it a little, by a fifth"),
                    .init(.settings, "raise the motion setting, where the model has one"),
                    .init(.avoid, "add: static, frozen"),
                ], rules: ["vague", "state-not-motion", "scene-redescribed", "no-words", "prompt-unread", "too-long"]),
            words:
                """
                static output still frozen freezes nothing moves moving motion stuck motionless slideshow dead no
                movement
                """
        ),
        Row(
            trouble: Trouble(
                code: "warping", title: "bodies or faces warp and melt",
                cause: "too large or too fast a motion, or guidance that is too high",
                changes: [
                    .init(.prompt, "ask for less: \"subtle\", \"slowly\", one small motion"),
                    .init(.guidance, "lower it a little"),
                    .init(.length, "make the clip shorter; about five seconds hold together"),
                    .init(.seed, "try another seed"),
                    .init(.avoid, "add: warped face, deformed hands, extra limbs"),
                    .init(.still, "start from a sharp still with one clear subject and room around it"),
                ],
                rules: [
                    "action-too-large", "hands-on-objects", "object-change", "several-subjects", "mechanical",
                    "occlusion",
                    "end-still-objects",
                ]),
            words:
                """
                warp warping warps warped melt melts melting distort distorted distortion deformed morph morphing face
                faces hands limbs fingers artifacts extra
                """
        ),
        Row(
            trouble: Trouble(
                code: "ignored-prompt", title: "the clip does not follow the prompt",
                cause: "guidance that is too low, a prompt that asks for too much, or one that was rewritten",
                changes: [
                    .init(.prompt, "say the motion and the camera in concrete words, and nothing else"),
                    .init(.guidance, "raise it a little, by a third at most"),
                    .init(.settings, "turn prompt expansion or the prompt optimizer off"),
                    .init(.seed, "try another seed"),
                    .init(.model, "choose a model that reads prompts, and avoid lists"),
                ],
                rules: [
                    "too-many-motions", "too-long", "contradiction", "negative-words", "prompt-unread",
                    "prompt-optimizer",
                    "vague", "scene-redescribed", "unknown-language", "lip-sync", "scene-change",
                ]),
            words:
                """
                ignored ignore ignores ignoring prompt follow followed disobeys wrong motion unrelated different
                something else random
                """
        ),
        Row(
            trouble: Trouble(
                code: "wrong-crop", title: "the picture is cropped or stretched",
                cause: "an aspect or a size that the model does not have",
                changes: [
                    .init(.crop, "crop the still to the clip's aspect yourself"),
                    .init(.size, "name the aspect (--aspect 16:9) instead of leaving it open"),
                    .init(.size, "choose a size that the model supports"),
                    .init(.still, "leave room around the subject, on the side it moves to"),
                ], rules: ["no-room"]),
            words:
                """
                crop cropped cropping wrong framing frame stretched stretch squeezed shape aspect ratio cut off head
                size
                """
        ),
        Row(
            trouble: Trouble(
                code: "flicker", title: "it flickers, or grain crawls",
                cause: "a soft or a noisy still: motion multiplies what is wrong with it",
                changes: [
                    .init(.still, "start from a sharper, cleaner still"),
                    .init(.avoid, "add: flicker, jitter, grain"),
                    .init(.prompt, "add \"smooth motion\", and say that the light is steady"),
                    .init(.seed, "try another seed"),
                    .init(.settings, "take more steps, and no acceleration"),
                ], rules: ["control-characters"]),
            words:
                """
                flicker flickers flickering grain grainy noise noisy strobing jitter jittery shimmer crawling blinking
                light
                """
        ),
        Row(
            trouble: Trouble(
                code: "drift", title: "the face or the scene becomes another one",
                cause: "a long clip, a long prompt, or too much motion",
                changes: [
                    .init(.length, "make it shorter and keep the first seconds; join clips from their last frames"),
                    .init(.prompt, "cut it to the motion and the camera"),
                    .init(.guidance, "lower it slightly if the picture is overcooked"),
                    .init(.camera, "use a static camera"),
                    .init(.seed, "try another seed"),
                ],
                rules: [
                    "scene-redescribed", "too-long", "object-change", "action-too-large", "scene-change",
                    "too-many-motions",
                ]),
            words:
                """
                drift drifts drifting identity changes changed becomes another person different face inconsistent
                consistency likeness degrades end
                """
        ),
        Row(
            trouble: Trouble(
                code: "cut-off", title: "the motion ends too early",
                cause: "the clip is shorter than the motion",
                changes: [
                    .init(.length, "make the clip longer, where the model allows it"),
                    .init(.prompt, "ask for one motion, and for less of it"),
                ], rules: ["too-short", "too-many-motions"]),
            words: "cut off early short unfinished incomplete ends abrupt abruptly halfway"),
        Row(
            trouble: Trouble(
                code: "camera", title: "the camera moves as nobody asked",
                cause: "a prompt that does not speak of the camera",
                changes: [
                    .init(.prompt, "say \"static camera\", or the one move that you want"),
                    .init(.avoid, "add: camera shake, zoom, pan"),
                    .init(.seed, "try another seed"),
                ], rules: ["camera-missing", "contradiction"]),
            words: "camera pans zooms panning zooming shaky shake unwanted wobble swings"),
    ]
}
