"""Leaves and petals, stamped one by one: a shape, two differently lit halves, a midrib."""

import numpy as np
from numba import njit, prange

from .noise import FAST

POINTED, IVY, ROUND = 0.0, 1.0, 2.0
BANDS = 8


def leaves(centre, angle, length, width, left, right, kind=POINTED, vein=0.35):
    """Rows for `stamp`: centre (n, 2) px of the stalk's end, angle radians, sizes px, two linear colours (n, 3)."""
    n = len(centre)
    rows = np.empty((n, 13), np.float32)
    rows[:, 0:2] = centre
    rows[:, 2], rows[:, 3] = np.cos(angle), np.sin(angle)
    rows[:, 4], rows[:, 5] = length, width
    rows[:, 6:9], rows[:, 9:12] = left, right
    rows[:, 12] = kind + np.clip(vein, 0, 0.99)
    return rows


@njit(**FAST)
def _edge(kind, u, v):
    """Signed room inside the outline at u (0 stalk ... 1 tip), v (across, half width = 1); > 0 inside."""
    if u < 0.0 or u > 1.0:
        return -1.0
    if kind < 0.5:
        return 2.0 * np.sqrt(u) * (1 - u) ** 0.9 * 1.28 - abs(v)
    if kind < 1.5:
        x, y = (u - 0.36) * 1.7, v
        radius, turn = np.sqrt(x * x + y * y), np.arctan2(y, x)
        lobes = 0.70 + 0.27 * np.cos(5.0 * turn * 0.98) * (0.5 + 0.5 * np.cos(turn)) + 0.10 * np.cos(turn)
        if abs(turn) > 2.6:
            lobes *= 0.55 + 0.45 * (np.pi - abs(turn)) / 0.54
        return lobes - radius
    return 1.0 - np.sqrt((2 * u - 1) ** 2 + v * v)


@njit(parallel=True, cache=True, fastmath=True)
def stamp(picture, rows, mask):
    """Paints leaves over picture in place, in order; mask (h, w) gathers coverage, or is 1 × 1."""
    height, width = picture.shape[:2]
    gathered = mask.shape[0] > 1
    for band in prange(BANDS):
        top, bottom = band * height // BANDS, (band + 1) * height // BANDS
        for n in range(rows.shape[0]):
            s = rows[n]
            kind, vein = np.floor(s[12]), s[12] - np.floor(s[12])
            length, half = s[4], max(s[5] * 0.5, 0.6)
            reach = length + half
            y0, y1 = max(top, int(s[1] - reach)), min(bottom - 1, int(s[1] + reach) + 1)
            if y0 > y1:
                continue
            x0, x1 = max(0, int(s[0] - reach)), min(width - 1, int(s[0] + reach) + 1)
            for y in range(y0, y1 + 1):
                for x in range(x0, x1 + 1):
                    px, py = x - s[0], y - s[1]
                    u = (px * s[2] + py * s[3]) / length
                    v = (py * s[2] - px * s[3]) / half
                    room = _edge(kind, u, v)
                    if room < -1.0:
                        continue
                    cover = min(max(room * half + 0.5, 0.0), 1.0)
                    if cover <= 0.0:
                        continue
                    side = min(max(v * half * 0.7 + 0.5, 0.0), 1.0)
                    rib = max(0.0, 1 - abs(v) * half / max(0.07 * half, 0.7)) * vein
                    side_vein = np.cos((u - 0.35 * abs(v)) * 26.0)
                    lit = 1.0 + rib * 0.9 + vein * 0.22 * side_vein * (half > 3.0) - 0.18 * (1 - u)
                    lit *= 1.0 - 0.22 * max(0.0, 1.0 - room * 3.0)
                    for c in range(3):
                        ink = (s[6 + c] + (s[9 + c] - s[6 + c]) * side) * lit
                        picture[y, x, c] += (ink - picture[y, x, c]) * cover
                    if gathered:
                        mask[y, x] += (1 - mask[y, x]) * cover
