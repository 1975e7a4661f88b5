extension English {
    /// What tells light and weather from looks, where a short text is put together.
    static let composing = [
        Table(
            .environment, .word,
            """
            lighting | light | backlight | sunlight | moonlight | golden hour | blue hour | sunset | sunrise | dusk
            dawn | night | daylight | overcast | studio | background | weather | rain | snow | fog | mist | haze
            storm | autumn | winter | spring | summer | indoors | outdoors | neon | candlelight | shadows | sky
            forest | beach | street | city | garden | room | atmosphere | ambience
            """),
        Table(
            .style, .word,
            """
            cinematic | realistic | photorealistic | film grain | depth of field | shallow depth of field | bokeh
            anime | cartoon | watercolor | watercolour | oil painting | vintage | noir | documentary | stop motion
            35mm | anamorphic | muted colors | muted colours | pastel | high contrast | black and white | monochrome
            smooth motion | natural motion | fluid motion | slow motion | smooth | elegant | dreamy | moody | vivid
            style | aesthetic | look | natural movement | seamless | loop | minimal movement | minimal body movement
            """),
    ]
}
