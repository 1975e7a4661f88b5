/// Examples that guides for image-to-video mark as good or as bad.
enum Published {
    static let bad = ["she waves hello", "dancing happily", "barefoot, no shoes", "The woman moves"]

    static let good = [
        "waving hand gently toward camera, static camera", "subtle body sway, minimal movement, relaxed pose",
        "wiggling toes playfully, feet swaying back and forth",
        "The woman slowly turns her head to the right and smiles, gentle breeze moves her hair",
        "bare feet playfully wiggling toes, relaxed sitting pose, minimal body movement, static camera",
        "wind gently blowing through hair, soft natural sway, relaxed expression, static camera, smooth motion",
        "slowly crossing and uncrossing legs, elegant confident pose, minimal upper body movement, static camera",
        "wind through hair, slow camera push-in.", "Hair gently moving, slight camera push-in",
        "she is turning toward the camera, hair drifting in the wind.",
    ]
}
