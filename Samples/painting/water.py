"""The lake: the still reflection broken up by ripples, and the water's own colour beneath."""

from numba import njit, prange

from .noise import FAST, fbm2, hash01, step01
from .terrain import sample
from .view import EYE, HORIZON, TAN


@njit(**FAST)
def _slope(x, z, seed):
    """Slopes of the ripples toward the eye and sideways, with breezy and calm patches."""
    breeze = step01(-0.25, 0.45, fbm2(x / 160.0, z / 420.0, 4, seed))
    calm = 0.0042 + 0.0135 * breeze
    toward = fbm2(x / 2.6, z / 1.1, 3, seed + 11) + 0.8 * fbm2(x / 11.0, z / 4.2, 2, seed + 12)
    toward += 0.55 * fbm2(x / 0.75, z / 0.34, 3, seed + 14) * step01(240.0, 60.0, z)
    sideways = fbm2(x / 1.9 + 50.0, z / 1.6, 3, seed + 13)
    return toward * calm, sideways * calm, breeze


@njit(parallel=True, cache=True, fastmath=True)
def pour(picture, still, d, ground, depth, seed):
    """Replaces what lies on the lake by rippled samples of `still`, the lake's mirror picture."""
    height, width = picture.shape[:2]
    focal = width / (2 * TAN)
    for row in prange(height):
        for col in range(width):
            dx, dy, dz = d[row, col, 0], d[row, col, 1], d[row, col, 2]
            if dy > -1e-5:
                continue
            t = EYE / -dy
            if t > 9000.0 or (dz * t > 150.0 and sample(ground, dx * t, dz * t) > 0.15):
                continue
            r, g, b = 0.0, 0.0, 0.0
            count = 10
            for k in range(count):
                jx = hash01(col, row, k, seed) - 0.5
                jy = hash01(col, row, k + 50, seed) - 0.5
                ry = min(dy + jy / focal, -2e-4)
                reach = EYE / -ry
                wx, wz = (dx + jx / focal) * reach, dz * reach
                toward, sideways, breeze = _slope(wx, wz, seed)
                v = row + focal * (2.0 * toward + 0.004 * breeze)
                u = col + focal * sideways * 0.9
                v = min(max(v, HORIZON * height + EYE / 2800.0 * focal), height - 1.001)
                u = min(max(u, 0.0), width - 1.001)
                j, i = int(v), int(u)
                fv, fu = v - j, u - i
                cosine = max(-dy + toward, 0.001)
                mirror = 0.02 + 0.98 * (1 - cosine) ** 4
                for c in range(3):
                    p = still[j, i, c] * (1 - fu) + still[j, i + 1, c] * fu
                    q = still[j + 1, i, c] * (1 - fu) + still[j + 1, i + 1, c] * fu
                    value = (p + (q - p) * fv) * mirror
                    if c == 0:
                        r += value + 0.012 * (1 - mirror)
                    elif c == 1:
                        g += value + 0.050 * (1 - mirror)
                    else:
                        b += value + 0.060 * (1 - mirror)
            picture[row, col, 0] = r / count
            picture[row, col, 1] = g / count
            picture[row, col, 2] = b / count
            depth[row, col] = dz * t
