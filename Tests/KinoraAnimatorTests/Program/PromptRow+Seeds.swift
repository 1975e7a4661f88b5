extension PromptRow {
    /// What guides, presets and API examples for image-to-video tell people to type.
    static let published = read(
        """
        wind gently blowing through hair, soft natural sway, relaxed expression, static camera, smooth motion
        = camera.static wind.hair*0.6 body.breath body.sway*0.6
        ! wind gently blowing through hair

        bare feet playfully wiggling toes, relaxed sitting pose, minimal body movement, static camera
        = camera.static body.breath*0.6 body.sway*0.6
        ! bare feet playfully wiggling toes

        slowly crossing and uncrossing legs, elegant confident pose, minimal upper body movement, static camera
        = camera.static body.breath*0.6 body.sway*0.6
        ! slowly crossing and uncrossing legs

        wind through hair, slow camera push-in.
        = camera.push*0.6 wind.hair
        ! wind through hair

        Hair gently moving, slight camera push-in
        = camera.push*0.6 wind.hair*0.6
        ! Hair gently moving

        she turns and waves
        = camera.push*0.6 body.breath body.sway head.turn
        ! she turns and waves

        character looks out at sunset, sighs
        = camera.push*0.6 body.breath head.turn

        waving hand gently toward camera, static camera
        = camera.static body.breath body.sway
        ! waving hand gently toward camera

        she waves hello
        = camera.push*0.6 body.breath body.sway
        ! she waves hello

        dancing happily
        = camera.push*0.6 body.breath body.sway
        ! dancing happily

        subtle body sway, minimal movement, relaxed pose
        = camera.push*0.36 body.breath*0.6 body.sway*0.36

        barefoot, no shoes
        = camera.push*0.6 body.breath body.sway head.turn
        ! barefoot, no shoes

        wiggling toes playfully, feet swaying back and forth
        = camera.push*0.6 body.breath body.sway
        ! wiggling toes playfully
        ! feet swaying back and forth

        she is turning toward the camera, hair drifting in the wind.
        = camera.push*0.6 wind.hair head.turn
        ! hair drifting in the wind

        The person slowly turns their head and smiles warmly
        = camera.push*0.6 body.breath body.sway head.turn@0.6
        ! smiles warmly

        ~ The car drives forward along the mountain road, camera follows
        - static, frozen, distorted
        = camera.track
        ! car drives

        ~ The waterfall cascades down with a gentle roar, birds fly past
        = camera.push*0.6
        ! waterfall cascades
        ! birds fly past

        The cat stretches and yawns, then walks forward
        = camera.push*0.6 body.breath body.sway
        ! The cat stretches
        ! yawns
        ! walks forward

        ~ The flowers sway gently in the breeze
        - static, frozen
        = camera.push*0.6 wind.foliage*0.6

        The model walks confidently down the runway
        = camera.push*0.6 body.breath body.sway
        ! walks

        ~ The magical portal opens with swirling energy
        = camera.push*0.6
        ! The magical portal opens
        ! swirling energy

        The astronaut waves to the camera
        = camera.push*0.6 body.breath body.sway
        ! The astronaut waves to the camera

        The woman slowly turns her head to the right and smiles, gentle breeze moves her hair
        = camera.push*0.6 wind.hair*0.6 body.breath body.sway head.turn@0.6[side 1]
        ! breeze moves her hair
        ! smiles

        The woman moves
        = camera.push*0.6 body.sway

        ~ The door opens slowly
        = camera.push*0.6
        ! The door opens slowly

        ~ camera slowly pans
        = camera.track*0.6

        slight zoom in
        = camera.push*0.6

        tracking shot
        = camera.track

        static camera
        = camera.static body.breath body.sway

        subtle camera shake
        = camera.handheld*0.6

        smooth motion
        = camera.push*0.6 body.breath body.sway head.turn

        natural movement
        = camera.push*0.6 body.breath body.sway head.turn

        subtle motion
        = camera.push*0.6 body.breath*0.6 body.sway*0.6 head.turn*0.6

        She slowly turns her head, makes eye contact with camera, and gives a warm professional smile
        = camera.push*0.6 body.breath body.sway head.turn@0.6
        ! makes eye contact with camera
        ! gives a warm professional smile

        ~ The camera slowly rotates around the product, highlighting details, studio lighting
        = camera.track*0.6
        ! camera slowly rotates around

        ~ Gentle breeze moves through the grass, clouds drift slowly overhead, peaceful ambient motion
        = camera.push*0.6 wind.foliage*0.6
        ! clouds drift slowly overhead

        ~ Refined motion description based on preview
        = camera.push*0.6

        breathing, swaying, shifting weight
        = camera.push*0.6 body.breath body.sway

        smiling, blinking, looking around
        = camera.push*0.6 body.breath body.sway head.turn
        ! smiling
        ! blinking

        waving, head tilts, crossing legs
        = camera.push*0.6 body.breath body.sway head.turn
        ! waving
        ! crossing legs

        removing shoes, taking off glasses, undressing
        = camera.push*0.6 body.breath body.sway
        ! removing shoes
        ! taking off glasses
        ! undressing

        picking up objects, walking across a room
        = camera.push*0.6 body.breath body.sway
        ! picking up objects
        ! walking across a room

        Hair blowing in wind
        = camera.push*0.6 wind.hair
        ! Hair blowing in wind

        ~ Slow camera moves — push-ins, pans, slight orbits
        = camera.push*0.6 camera.track*0.6
        ! slight orbits

        ~ Cloth flowing in a breeze
        = camera.push*0.6 wind.cloth

        Subtle facial micro-expressions — blinks, slight smiles, tilts
        = camera.push*0.6 body.breath body.sway
        ! Subtle facial micro-expressions
        ! blinks
        ! slight smiles

        Slow walking or breathing motion
        = camera.push*0.6 body.breath@0.6 body.sway@0.6
        ! walking

        Dialogue and lip-sync
        = camera.push*0.6 body.breath body.sway
        ! Dialogue and lip-sync

        small motions (breathing, hair movement, subtle head turns, slow camera push)
        = camera.push*0.6 wind.hair*0.6 body.breath*0.6 body.sway*0.6 head.turn*0.6
        ! hair movement
        """)
}
