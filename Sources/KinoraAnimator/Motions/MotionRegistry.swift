/// All motions of the engine. A new one is its file and one line here.
package enum MotionRegistry {
    package static let camera: [any CameraMotion.Type] = [
        CameraPush.self, CameraPull.self, CameraTrack.self, CameraStatic.self, CameraHandheld.self,
    ]

    package static let scene: [any SceneMotion.Type] = [
        WindFoliage.self, WindCloth.self, WindHair.self, BodyBreath.self, BodySway.self, HeadTurn.self,
        LightSunset.self, LightDim.self, LightFlicker.self, LightNeon.self, LightShift.self,
        OverlayFog.self, OverlayMist.self, OverlaySnow.self, OverlayRain.self, OverlayDust.self, OverlayEmbers.self,
        OverlayPetals.self, OverlayBokeh.self,
    ]

    package static func cameraMotion(named name: String) -> (any CameraMotion.Type)? {
        camera.first { $0.name == name }
    }

    package static func sceneMotion(named name: String) -> (any SceneMotion.Type)? {
        scene.first { $0.name == name }
    }
}
