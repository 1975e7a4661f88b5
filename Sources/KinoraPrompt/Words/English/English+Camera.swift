extension English {
    /// What a prompt says of the camera.
    static let camera = [
        Table(
            .cameraStill, .word,
            """
            static camera | camera static | camera is static | camera remains static | camera stays static
            static shot | static frame | static view | static angle | static | fixed camera | camera fixed
            camera is fixed | fixed shot | fixed frame | fixed view | fixed angle | fixed perspective | locked camera
            camera locked | camera is locked | locked off | locked shot | locked frame | locked down | lockedoff
            still camera | still shot | stationary camera | stationary shot | camera stationary | camera is stationary
            immobile camera | unmoving camera | steady camera | steady shot | tripod | tripod shot | on a tripod
            camera still | camera is still | camera stays still | camera remains still | camera holds still
            camera held still | camera does not move | camera doesn't move | camera not moving | camera ~ not move
            camera ~ never moves | no camera movement | no camera movements | no camera motion | no camera move
            no camera moves | without camera movement | without camera motion | without moving the camera
            don't move the camera | do not move the camera | no movement of the camera | camera at rest
            camera stays put | camera holds | camera stays in place
            """),
        Table(
            .cameraIn, .verb,
            """
            push in | push ~ in | push forward | push closer | push toward | push towards | zoom in | zoom ~ in
            zoom into | zoom toward | dolly in | dolly ~ in | dolly forward | dolly toward | truck in | track in
            creep in | ease in | move closer | camera ~ closer | camera ~ forward | camera ~ in | camera push*
            camera ~ inward | move in on | camera approach* | camera ~ approach*
            """),
        Table(
            .cameraOut, .verb,
            """
            pull back | pull ~ back | pull out | pull ~ out | pull away | zoom out | zoom ~ out | dolly out
            dolly ~ out | dolly back | camera ~ back | camera ~ backward | camera ~ backwards | camera ~ out
            camera retreat* | camera ~ away
            """),
        Table(
            .cameraLeft, .verb,
            """
            pan left | pan ~ left | truck left | truck ~ left | dolly left | track left | track ~ left | camera ~ left
            left pan | leftward pan
            """
        ),
        Table(
            .cameraRight, .verb,
            """
            pan right | pan ~ right | truck right | truck ~ right | dolly right | track right | track ~ right
            camera ~ right | right pan
            """
        ),
        Table(
            .cameraUp, .verb,
            """
            tilt up | tilt ~ up | crane up | pedestal up | boom up | camera ~ up | camera ~ upward | camera ~ upwards
            pan up | pan ~ up | jib up
            """
        ),
        Table(
            .cameraDown, .verb,
            """
            tilt down | tilt ~ down | crane down | pedestal down | boom down | camera ~ down | camera ~ downward
            camera ~ downwards | pan down | camera descend*
            """
        ),
        Table(
            .cameraOrbit, .verb,
            """
            orbit | camera circle* | camera ~ circle* | camera ~ rotate* | camera rotate* | camera arc*
            camera ~ arc* | camera ~ around | camera revolve* | arc shot | arcing shot | circling shot | orbital shot
            camera spin* | camera ~ spin*
            """),
        Table(
            .cameraFollow, .verb,
            """
            tracking shot | track shot | camera follow* | camera ~ follow* | follow shot | following shot
            camera track* | camera ~ track*
            """),
        Table(
            .cameraHand, .word,
            """
            handheld | hand held | camera shake | shaky camera | shaky cam | camera shakes | camera shaking
            handheld feel | camera sway
            """
        ),
        Table(
            .cameraOther, .verb,
            """
            zoom | pan | dolly | crane shot | jib shot | parallax | rack focus | camera move* | camera ~ move*
            camera drift* | camera ~ drift* | camera glide* | camera ~ glide* | camera float* | camera ~ float*
            camera sweep* | camera ~ sweep* | camera movement | camera motion | dolly zoom | truck shot | dolly shot
            sliding shot | slider shot | whip pan | crash zoom | camera rise* | camera ~ rise* | camera slide*
            camera ~ slide* | camera travel* | camera ~ travel* | camera tilt* | camera ~ tilt* | camera pan*
            camera ~ pan* | camera zoom* | camera fly* | camera ~ fly* | camera dolly* | camera pull* | vertigo effect
            """),
        Table(
            .cameraOther, .word,
            """
            aerial shot | aerial view | drone shot | drone footage | drone view | steadicam | gimbal | flyover
            fly over shot | fpv | crane move
            """
        ),
        Table(.scenery, .word, "frying pan | saucepan | frying pans | baking pan | pan flute"),
        Table(.fast, .word, "whip pan | crash zoom | whip pans | snap zoom | speed ramp | hyperlapse"),
    ]
}
