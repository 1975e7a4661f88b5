package import KinoraCore

extension Preset {
    /// The presets that come with kinora, read like those of a `config.yaml`.
    package static let builtIn: [Preset] = {
        let text = ConfigurationText(path: "the built-in presets", text: builtInText)
        let presets = (try? text.configuration().video.presets) ?? []
        return presets.map { preset in
            var preset = preset
            preset.source = nil
            return preset
        }
    }()

    /// What a person sees: kinora's own presets, with those of a file in place of namesakes and after the rest.
    package static func all(with configured: [Preset]) -> [Preset] {
        let names = Set(configured.map(\.name))
        return builtIn.filter { !names.contains($0.name) } + configured
    }

    static let builtInText = #"""
        video:
          presets:
            # Portraits
            living_portrait:
              label: "Living portrait"
              use: portrait
              prompt: "subtle breathing, slow push in"
            hair_breeze:
              label: "Breeze in the hair"
              use: portrait
              prompt: "hair drifting softly in a gentle breeze, subtle breathing, static camera"
            slow_glance:
              label: "Slow turn of the head"
              use: portrait
              prompt: "slowly turning the head a little, subtle breathing, static camera"
            soft_smile:
              label: "Soft smile"
              use: portrait
              prompt: "a soft smile slowly spreading, blinking gently, static camera"
              avoid: "warped face, distorted teeth"
            # Products
            product_push:
              label: "Product, closer"
              use: product
              prompt: "slow push in"
              avoid: "warped logo, changing text"
            product_orbit:
              label: "Product, around"
              use: product
              prompt: "the camera is slowly orbiting the product, light gliding softly over it"
              avoid: "warped logo, changing text"
            product_dust:
              label: "Product in drifting dust"
              use: product
              prompt: "dust drifting slowly in the light, slow push in"
            # Landscapes
            meadow_wind:
              label: "Wind over the meadow"
              use: landscape
              prompt: "wind in the grass and the leaves, slow push in"
            morning_mist:
              label: "Morning mist"
              use: landscape
              prompt: "mist drifting slowly, gentle wind in the leaves, static camera"
            drifting_clouds:
              label: "Drifting clouds"
              use: landscape
              prompt: "clouds drifting slowly, water rippling softly, slow push in"
            golden_evening:
              label: "Golden evening"
              use: landscape
              prompt: "the light slowly growing warm, gentle wind in the grass, static camera"
            # Loops
            loop_mist:
              label: "Mist, endlessly"
              use: loop
              prompt: "mist drifting slowly, static camera"
              loop: true
            loop_leaves:
              label: "Leaves in the wind, endlessly"
              use: loop
              prompt: "wind in the leaves and the grass, static camera"
              loop: true
            loop_breathing:
              label: "Breathing, endlessly"
              use: loop
              prompt: "subtle breathing, gentle sway, static camera"
              loop: true
              seconds: 4
            # The camera alone
            push_in:
              label: "Slow push in"
              use: camera
              prompt: "slow push in"
            pull_back:
              label: "Slow pull back"
              use: camera
              prompt: "slow pull back"
            pan_left:
              label: "Slow pan left"
              use: camera
              prompt: "slow pan left"
            pan_right:
              label: "Slow pan right"
              use: camera
              prompt: "slow pan right"
            tilt_up:
              label: "Slow tilt up"
              use: camera
              prompt: "slow tilt up"
            handheld:
              label: "Handheld"
              use: camera
              prompt: "subtle handheld camera"
            # Weather
            snowfall:
              label: "Snowfall"
              use: weather
              prompt: "snow falling softly, static camera"
            soft_rain:
              label: "Soft rain"
              use: weather
              prompt: "soft rain falling, static camera"
            fog:
              label: "Fog"
              use: weather
              prompt: "fog drifting slowly, slow push in"
            petals:
              label: "Petals"
              use: weather
              prompt: "petals drifting down slowly, static camera"
            # Light
            candlelight:
              label: "Candlelight"
              use: light
              prompt: "candlelight flickering softly, static camera"
            embers:
              label: "Embers"
              use: light
              prompt: "embers rising slowly, static camera"
            neon:
              label: "Neon"
              use: light
              prompt: "neon sign flickering softly, static camera"
        """#
}
