import KinoraCore
import KinoraVision

extension Scene {
    /// The scene of a program: the picture averaged down to the grid, regions moved to rest pixels.
    init(_ program: MotionProgram, raster: Raster, grid: SceneGrid) {
        let ratio = program.crop.width / Double(program.output.width)
        let step = Double(SceneGrid.step)
        let rgb = Resampler.resample(
            raster,
            view: Resampler.View(
                // A node sits on the centre of its rest pixel and averages the four around it.
                x: program.crop.x + (grid.x + 0.5 - step / 2) * ratio,
                y: program.crop.y + (grid.y + 0.5 - step / 2) * ratio, ratio: ratio * step),
            to: grid.columns, grid.rows)
        frame = program.output.size
        self.grid = grid
        fps = program.output.fps
        frames = program.output.frames
        loop = program.loop
        seed = program.seed
        regions = program.regions.map { region in
            var region = region
            region.box = Box(
                x: (region.box.x - program.crop.x) / ratio, y: (region.box.y - program.crop.y) / ratio,
                width: region.box.width / ratio, height: region.box.height / ratio)
            return region
        }
        luma = Plane(width: grid.columns, height: grid.rows, values: Self.mix(rgb, 0.2126, 0.7152, 0.0722))
        cb = Plane(width: grid.columns, height: grid.rows, values: Self.mix(rgb, -0.1146, -0.3854, 0.5))
        cr = Plane(width: grid.columns, height: grid.rows, values: Self.mix(rgb, 0.5, -0.4542, -0.0458))
    }

    /// A whole still as a scene with a node each pixel of `rgb`: for looking at it before there is a program.
    init(_ rgb: [Plane]) {
        let size = rgb[0].size
        let step = SceneGrid.step
        frame = PixelSize(width: size.width * step, height: size.height * step)
        grid = SceneGrid(columns: size.width, rows: size.height)
        fps = 24
        frames = 1
        loop = false
        seed = 0
        regions = []
        luma = Plane(width: size.width, height: size.height, values: Self.mix(rgb, 0.2126, 0.7152, 0.0722))
        cb = Plane(width: size.width, height: size.height, values: Self.mix(rgb, -0.1146, -0.3854, 0.5))
        cr = Plane(width: size.width, height: size.height, values: Self.mix(rgb, 0.5, -0.4542, -0.0458))
    }

    private static func mix(_ rgb: [Plane], _ r: Float, _ g: Float, _ b: Float) -> [Float] {
        rgb[0].values.indices.map { r * rgb[0].values[$0] + g * rgb[1].values[$0] + b * rgb[2].values[$0] }
    }
}
