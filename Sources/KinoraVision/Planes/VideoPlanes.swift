/// A picture as Y'CbCr BT.709, limited range, 4:2:0 with chroma sited as H.264 expects it (left column, between the
/// rows), with fractions: values 16…235 and 16…240 around 128.
package struct VideoPlanes: Sendable {
    package let y: Plane
    package let cb: Plane
    package let cr: Plane

    /// - Parameter rgb: three planes of sRGB code values 0…255, equal sizes with even sides.
    package init(rgb: [Plane]) {
        precondition(rgb.count == 3 && rgb[0].width % 2 == 0 && rgb[0].height % 2 == 0)
        let (width, height) = (rgb[0].width, rgb[0].height)
        var y = Plane(width: width, height: height)
        var fullCb = y
        var fullCr = y
        for i in 0..<(width * height) {
            let (r, g, b) = (rgb[0].values[i], rgb[1].values[i], rgb[2].values[i])
            let luma = 0.2126 * r + 0.7152 * g + 0.0722 * b
            y.values[i] = 16 + luma * (219.0 / 255)
            fullCb.values[i] = 128 + (b - luma) * (112.0 / 255 / 0.9278)
            fullCr.values[i] = 128 + (r - luma) * (112.0 / 255 / 0.7874)
        }
        self.y = y
        cb = Self.halved(fullCb)
        cr = Self.halved(fullCr)
    }

    /// Weights ¼ ½ ¼ across around the even column, ½ ½ down.
    private static func halved(_ plane: Plane) -> Plane {
        Plane(width: plane.width / 2, height: plane.height / 2) { x, y in
            var sum: Float = 0
            for row in [2 * y, 2 * y + 1] {
                sum += plane[max(2 * x - 1, 0), row] + 2 * plane[2 * x, row] + plane[2 * x + 1, row]
            }
            return sum / 8
        }
    }
}
