extension PromptRow {
    /// Light, weather, and what floats: asked for, or only part of the picture.
    static let weather = read(
        """
        ~ Fog drifts across
        = camera.push*0.6 overlay.fog

        ~ Smoke, water, fire, fog
        = camera.push*0.6 overlay.fog
        ! Smoke

        wind in hair, light changes
        = camera.push*0.6 wind.hair light.shift
        ! wind in hair

        ~ candle flame flickers
        = camera.push*0.6 light.flicker

        ~ Leaves fall gently
        = camera.push*0.6 wind.foliage
        ! Leaves fall gently

        ~ The leaves flutter and fall from the tree
        = camera.push*0.6 wind.foliage
        ! leaves flutter and fall

        ~ Smoke rises and swirls from the chimney
        = camera.push*0.6 overlay.fog
        ! Smoke rises and swirls from the chimney

        ~ snow falls softly
        = camera.push*0.6 overlay.snow*0.6

        ~ snow-covered mountains, slow push in
        = camera.push*0.6

        ~ light rain
        = camera.push*0.6 overlay.rain*0.6

        ~ heavy snow
        = camera.push*0.6 overlay.snow*1.5

        ~ god rays shift
        = camera.push*0.6
        ! god rays shift

        ~ the sun sets
        = camera.push*0.6 light.sunset

        ~ a balcony at sunset, wind in the trees
        = camera.push*0.6 wind.foliage

        ~ neon sign flickers
        = camera.push*0.6 light.neon

        ~ flames dance in the fireplace, embers rise
        = camera.push*0.6 light.flicker overlay.embers

        ~ clouds drift, golden hour
        = camera.push*0.6 light.sunset
        ! clouds drift

        ~ cherry blossom petals fall
        = camera.push*0.6 overlay.petals

        ~ rippling lake reflections
        = camera.push*0.6
        ! rippling lake
        ! rippling lake reflections

        ~ no fog
        = camera.push*0.6

        ~ mist rolls over the lake
        = camera.push*0.6 overlay.mist

        ~ gentle mist, static camera
        = camera.static overlay.mist*0.6

        ~ dust motes float in the light
        = camera.push*0.6 overlay.dust

        ~ cloud shadows pass over the hills
        = camera.push*0.6 light.shift

        ~ slow push in
        - rain, snow
        = camera.push*0.6

        ~ rain
        - rain
        = camera.push*0.6
        ! rain

        soft light, breathing
        = camera.push*0.6 body.breath body.sway

        ~ a dusty road
        = camera.push*0.6
        ! a dusty road

        ~ forest at dawn
        = camera.push*0.6
        ! forest at dawn

        ~ steam rises from the cup
        = camera.push*0.6 overlay.fog
        ! steam rises from the cup

        head turns left, then head turns right
        = camera.push*0.6 head.turn[side -1]
        ! head turns right

        ~ the light dims, the light returns
        = camera.push*0.6 light.dim[direction -1]
        ! light returns
        """)
}
