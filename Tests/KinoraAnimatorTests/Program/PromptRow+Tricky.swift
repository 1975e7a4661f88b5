extension PromptRow {
    /// Lists, negations, words with two meanings, contradictions.
    static let tricky = read(
        """
        hair and dress blowing in the wind
        = camera.push*0.6 wind.cloth wind.hair
        ! hair and dress blowing in the wind

        hair, dress and scarf blowing in the wind
        = camera.push*0.6 wind.cloth wind.hair
        ! hair, dress and scarf blowing in the wind

        woman with long hair, blowing in the wind
        = camera.push*0.6 wind.hair
        ! hair, blowing in the wind

        wearing a red dress, long hair
        = camera.push*0.6 body.breath body.sway head.turn
        ! wearing a red dress, long hair

        no camera movement
        = camera.static body.breath body.sway head.turn

        don’t move the camera
        = camera.static body.breath body.sway head.turn

        without wind
        = camera.push*0.6 body.breath body.sway head.turn

        don't move the head
        = camera.push*0.6 body.breath body.sway

        no zoom
        = camera.static body.breath body.sway head.turn

        minimal movement
        = camera.push*0.36 body.breath*0.6 body.sway*0.6

        ~ no wind, fog or rain
        = camera.push*0.6

        ~ slow push in without wind
        = camera.push*0.6

        no hair movement, gentle breathing
        = camera.push*0.6 body.breath*0.6 body.sway*0.6

        keep the head still, breathing
        = camera.push*0.6 body.breath body.sway

        no sudden movements, hair swaying
        = camera.push*0.6 wind.hair
        ! hair swaying

        not too fast, gentle push in
        = camera.push*0.6

        the camera is not static
        = camera.push*0.6 body.breath body.sway head.turn

        hair motionless, dress flutters
        = camera.push*0.6 wind.cloth

        everything still except her hair moving in the wind
        = camera.push*0.6 wind.hair
        ! hair moving in the wind

        She leaves the room
        = camera.push*0.6 body.breath body.sway
        ! She leaves the room

        ~ golden leaves drift
        = camera.push*0.6 wind.foliage

        ~ a light breeze
        = camera.push*0.6 wind.foliage*0.6

        ~ light breeze in the trees
        = camera.push*0.6 wind.foliage*0.6

        ~ pan flute player in a meadow
        = camera.push*0.6
        ! pan flute player in a meadow

        tilt her head
        = camera.push*0.6 head.turn

        locked camera, a lock of hair moves in the wind
        = camera.static wind.hair
        ! lock of hair moves in the wind

        ~ still life with fruit
        = camera.push*0.6
        ! still life with fruit

        a still photo of an old house
        = camera.push*0.6 body.breath body.sway head.turn
        ! a still photo of an old house

        ~ autumn, the fall season, golden trees
        = camera.push*0.6
        ! autumn, the fall season, golden trees

        ~ Niagara Falls
        = camera.push*0.6
        ! Niagara Falls

        ~ the flag waves
        = camera.push*0.6 wind.cloth

        ~ grass waves in the wind
        = camera.push*0.6 wind.foliage

        ~ waves crash on the shore
        = camera.push*0.6
        ! waves crash on the shore

        wave hand
        = camera.push*0.6 body.breath body.sway
        ! wave hand

        ~ wild flowers swaying wildly
        = camera.push*0.6 wind.foliage*1.5

        ~ strong wind, hair blowing
        = camera.push*0.6 wind.foliage*1.5
        ! hair blowing

        gentle breeze
        = camera.push*0.6 wind.foliage*0.6 wind.hair*0.6
        ! breeze

        ~ seamless background, product shot
        = camera.push*0.6
        ! seamless background, product shot

        running water in the river
        = camera.push*0.6
        ! running water in the river

        ~ curtains billow by the open window
        = camera.push*0.6 wind.cloth

        ~ flowers dance in the breeze
        = camera.push*0.6 wind.foliage

        the wind takes her hair
        = camera.push*0.6 wind.hair
        ! wind takes her hair

        ~ pan left slowly
        = camera.track*0.6[degrees 180]

        ~ camera pans left to right
        = camera.track[degrees 0]

        ~ slow pan from right to left
        = camera.track*0.6[degrees 180]

        ~ pan right, then pan left
        = camera.track[degrees 0]
        ! pan left

        ~ tilt up
        = camera.track[degrees 90]

        ~ static camera, slow push in
        = camera.static
        ! slow push in
        ! static camera

        ~ slow push in, static camera
        = camera.push*0.6
        ! static camera

        ~ zoom out then zoom in
        = camera.pull
        ! zoom in

        ~ handheld camera, slow dolly in
        = camera.push*0.6 camera.handheld

        ~ static background, push in
        = camera.push

        ~ push in
        - camera movement
        = camera.static
        ! push in
        ! push in

        hair blowing in the wind
        - wind
        = camera.push*0.6
        ! hair blowing in the wind

        zoom in slowly and quickly pans left
        = camera.push*0.6 camera.track*1.5[degrees 180]

        camera pans left as she turns her head right
        = camera.track[degrees 180] head.turn[side 1]

        cloth fluttering fast, slow zoom out
        = camera.pull*0.6 wind.cloth@1.5

        VERY SLOW PUSH‑IN
        = camera.push*0.36

        push the camera in
        = camera.push

        ~ dolly-in quickly
        = camera.push*1.5

        ~ drone shot flying forward
        = camera.push

        perfect seamless loop, gentle sway
        = loop camera.push*0.6 body.sway*0.6

        ~ seamlessly looping cinemagraph of trees swaying in strong wind
        = loop camera.push*0.6 wind.foliage*1.5

        slow motion
        = camera.push*0.6 body.breath@0.6 body.sway@0.6 head.turn@0.6

        bring it to life
        = camera.push*0.6 body.breath body.sway head.turn

        head turns left
        = camera.push*0.6 head.turn[side -1]

        he glances over his shoulder
        = camera.push*0.6 head.turn

        she nods and blinks
        = camera.push*0.6 body.breath body.sway
        ! she nods
        ! blinks

        speaking to camera
        = camera.push*0.6 body.breath body.sway
        ! speaking to camera

        she pours tea
        = camera.push*0.6 body.breath body.sway
        ! she pours tea

        she takes off her glasses
        = camera.push*0.6 body.breath body.sway
        ! she takes off her glasses

        ~ camera orbits the statue
        = camera.track
        ! camera orbits the statue

        ~ orbit left slowly, parallax
        = camera.track*0.6[degrees 180]
        ! orbit left slowly
        ! parallax

        stars twinkle in the night sky
        = camera.push*0.6
        ! stars twinkle in the night sky

        xyzzy plugh
        = camera.push*0.6 body.breath body.sway head.turn
        ! xyzzy plugh

        looks at the camera, breathing softly
        = camera.push*0.6 body.breath*0.6 body.sway*0.6
        """)
}
