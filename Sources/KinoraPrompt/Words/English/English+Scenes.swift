extension English {
    /// The still, told again in words.
    static let scenes = [
        Table(
            .look, .word,
            """
            beautiful | gorgeous | stunning | pretty | handsome | attractive | cute | sexy | flawless skin
            perfect skin | pale skin | freckles | blue eyes | green eyes | brown eyes | hazel eyes | big eyes
            long hair | short hair | curly hair | blonde hair | blond hair | long blonde hair | brown hair
            black hair | red hair | white hair | silver hair | pink hair | dark hair | wavy hair | straight hair
            long black hair | long brown hair | long red hair | long dark hair | short black hair | blue hair | blonde
            blond | brunette | redhead | tattoos | muscular | slender | slim | tall | petite | full lips | red lips
            rosy cheeks | high cheekbones | years old | year old | middle aged | wrinkled face | bearded | ornate
            intricate | exquisite | well dressed
            """),
        Table(.look, .verb, "wear | dressed in | clad in | wrapped in | adorned with | dress in"),
        Table(
            .garment, .noun,
            """
            dress | gown | shirt | blouse | skirt | coat | jacket | sweater | hoodie | suit | tuxedo | kimono | robe
            jeans | trousers | pants | shorts | hat | cap | boots | shoes | heels | gloves | scarf | tie | uniform
            armor | armour | bikini | swimsuit | vest | sneakers | sandals | cloak | cape | turtleneck | cardigan
            tshirt | t shirt | leggings | stockings | apron | sari
            """),
        Table(
            .colour, .word,
            """
            red | blue | green | yellow | white | black | pink | purple | orange | brown | grey | gray | golden
            silver | violet | turquoise | crimson | scarlet | navy | beige | emerald | teal | ivory | dark | striped
            floral | leather | denim | velvet | satin
            """),
        Table(
            .picture, .word,
            """
            photo of | photograph of | picture of | portrait of | image of | painting of | a shot of | shot of a
            closeup of a | close up of a | illustration of | drawing of | render of | headshot of | an image showing
            full body shot | half body shot | upper body portrait | the image shows | in this image | in this picture
            this image
            """),
        Table(
            .quality, .word,
            """
            masterpiece | best quality | high quality | highest quality | top quality | 8k | 4k | 16k | uhd | hdr
            ultra detailed | highly detailed | extremely detailed | hyper detailed | hyperdetailed | insanely detailed
            intricate details | intricate detail | hyperrealistic | hyper realistic | ultra realistic | photorealistic
            award winning | trending on artstation | artstation | unreal engine | octane render | sharp focus | dslr
            85mm | 50mm | 35mm lens | f1.8 | f 1.8 | raw photo | high resolution | ultra hd | full hd | ray tracing
            professional photography | stock photo | vray
            """),
        Table(
            .scenery, .word,
            """
            in the background there | in the background is | in the background are | surrounded by | there is a
            there are | in the foreground | the background is | the background shows | set in a | located in
            in front of a
            """),
        Table(
            .scenery, .verb,
            """
            stand in | stand on | stand at | stand by | stand near | stand next to | stand beside | stand before
            stand in front | sit in | sit on | sit at | sit by | sit near | sit next to | sit beside | lie in | lie on
            lie beside | kneel in | lean against | pose in | pose on | recline on | perch on | rest on
            """),
        Table(
            .posture, .verb,
            """
            look at the camera | look at camera | look ~ at the camera | look ~ at camera | look into the camera
            look into camera | stare at the camera | stare into the camera | gaze at the camera | gaze into the camera
            face the camera | pose | stare at camera | look at the viewer | look at viewer | gaze at viewer
            """),
        Table(
            .posture, .verb,
            """
            overlook | feature | resemble | contain | show | depict | consist | include | have | seem | live | belong
            remain | stay | rest | recline | stand | sit | lie | loom | await | face | lack | adjoin | border | park
            line | cover
            """),
        Table(
            .posture, .word,
            """
            hanging on the wall | hanging on a wall | framed by | light background | light blue | light grey
            light gray | light brown | light green | light pink
            """
        ),
        Table(
            .posture, .word,
            """
            looking serious | looking calm | looking sad | looking happy | looking beautiful | looks beautiful
            looks happy | looks sad | looks tired | looks calm | looking tired | relaxed sitting pose | sitting pose
            standing pose | relaxed pose | elegant confident pose | fallen leaves | falling water house | burning man
            """),
    ]
}
