"""The brush: tapered, antialiased strokes laid over a linear-light picture, in order."""

import numpy as np
from numba import njit, prange

BANDS = 8  # horizontal bands painted side by side; the order inside a band is the order given


def strokes(points, widths, colours, alpha=1.0, shade=0.0, depth=0.0):
    """Segments for `paint` from polylines.

    points (n, k, 2) px; widths (n, k) px; colours (n, k, 3) linear; alpha (n, k) or number;
    shade (n,) or number: how much brighter the left flank of the stroke is than its middle;
    depth (n,) or number, the distance that `paint` tests against its depth picture.
    """
    n, k, _ = points.shape
    seg = np.empty((n, k - 1, 16), np.float32)
    seg[..., 0:2], seg[..., 2:4] = points[:, :-1], points[:, 1:]
    seg[..., 4], seg[..., 5] = widths[:, :-1], widths[:, 1:]
    seg[..., 6:9], seg[..., 9:12] = colours[:, :-1], colours[:, 1:]
    alpha = np.broadcast_to(np.asarray(alpha, np.float32), (n, k))
    seg[..., 12], seg[..., 13] = alpha[:, :-1], alpha[:, 1:]
    seg[..., 14] = np.broadcast_to(np.asarray(shade, np.float32), (n,))[:, None]
    seg[..., 15] = np.broadcast_to(np.asarray(depth, np.float32), (n,))[:, None]
    return seg.reshape(-1, 16)


def paint(picture, segments, depth=None, mask=None):
    """Paints segments over picture (h, w, 3) in place; mask (h, w), if given, gathers coverage."""
    none = np.zeros((1, 1), np.float32)
    _paint(
        picture,
        np.ascontiguousarray(segments, np.float32),
        none if depth is None else depth,
        none if mask is None else mask,
    )


@njit(parallel=True, cache=True, fastmath=True)
def _paint(picture, segments, depth, mask):
    height, width = picture.shape[:2]
    tested, gathered = depth.shape[0] > 1, mask.shape[0] > 1
    for band in prange(BANDS):
        top, bottom = band * height // BANDS, (band + 1) * height // BANDS
        for n in range(segments.shape[0]):
            s = segments[n]
            w0, w1 = max(s[4], 1.0), max(s[5], 1.0)
            reach = 0.5 * max(w0, w1) + 1
            y0 = max(top, int(np.floor(min(s[1], s[3]) - reach)))
            y1 = min(bottom - 1, int(np.ceil(max(s[1], s[3]) + reach)))
            if y0 > y1:
                continue
            x0 = max(0, int(np.floor(min(s[0], s[2]) - reach)))
            x1 = min(width - 1, int(np.ceil(max(s[0], s[2]) + reach)))
            dx, dy = s[2] - s[0], s[3] - s[1]
            square = dx * dx + dy * dy
            if square < 1e-8:
                continue
            length = np.sqrt(square)
            slack = 0.35 / length
            for y in range(y0, y1 + 1):
                for x in range(x0, x1 + 1):
                    px, py = x - s[0], y - s[1]
                    t = (px * dx + py * dy) / square
                    if t < -slack or t > 1 + slack:
                        continue
                    t = min(max(t, 0.0), 1.0)
                    across = (px * dy - py * dx) / length
                    thick = s[4] + (s[5] - s[4]) * t
                    half = 0.5 * max(thick, 1.0)
                    cover = min(max(half + 0.5 - abs(across), 0.0), 1.0)
                    cover *= min(thick, 1.0) * (s[12] + (s[13] - s[12]) * t)
                    if cover <= 0.002:
                        continue
                    if tested and depth[y, x] < s[15]:
                        continue
                    lit = 1 + s[14] * max(-1.0, min(1.0, across / half))
                    for c in range(3):
                        ink = (s[6 + c] + (s[9 + c] - s[6 + c]) * t) * lit
                        picture[y, x, c] += (ink - picture[y, x, c]) * cover
                    if gathered:
                        mask[y, x] += (1 - mask[y, x]) * cover


def curve(start, heading, length, bend, points=6):
    """Polylines (n, points, 2) that leave `start` (n, 2) at angle `heading` and turn by `bend` radians."""
    t = np.linspace(0, 1, points)
    angle = heading[:, None] + bend[:, None] * t[None] ** 1.5
    step = length[:, None] / (points - 1)
    out = np.empty((len(start), points, 2))
    out[:, 0] = start
    out[:, 1:, 0] = start[:, :1] + np.cumsum(np.cos(angle[:, :-1]) * step, 1)
    out[:, 1:, 1] = start[:, 1:] + np.cumsum(np.sin(angle[:, :-1]) * step, 1)
    return out
