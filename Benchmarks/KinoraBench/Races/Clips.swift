import KinoraAnimator
import KinoraVision

/// The clips that are raced, baked, with the frames of two of them on disk for the encoder to read.
struct Clips {
    let camera: Renderer
    let usual: Renderer
    let layer: Renderer
    let cameraFrames: RawClip
    let layerFrames: RawClip

    init(subject: Subject, scratch: ScratchFolder) throws {
        camera = try subject.renderer(subject.camera)
        usual = try subject.renderer(subject.usual)
        layer = try subject.renderer(subject.layer)
        cameraFrames = try Self.write(camera, to: scratch.file("camera.yuv"))
        layerFrames = try Self.write(layer, to: scratch.file("layer.yuv"))
    }

    static func write(_ renderer: Renderer, to path: String) throws -> RawClip {
        var scratch = RenderScratch()
        return try RawClip(path, size: renderer.output.size, count: renderer.frames) { n, frame in
            renderer.render(n, into: &frame, scratch: &scratch)
        }
    }

    /// Renders every frame on one thread and throws it away.
    static func render(_ renderer: Renderer) {
        var frame = VideoFrame(width: renderer.output.width, height: renderer.output.height)
        var scratch = RenderScratch()
        for n in 0..<renderer.frames { renderer.render(n, into: &frame, scratch: &scratch) }
    }
}
