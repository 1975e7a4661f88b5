"""Lights the figure: marches its distance field and shades skin, dress and scarf under three lights."""

import numpy as np
from numba import njit, prange

from .anatomy import DRESS, SKIN, figure, neckline, to_head
from .complexion import eye, skin
from .noise import FAST, fbm2, step01


def _unit(x, y, z):
    n = (x * x + y * y + z * z) ** 0.5
    return x / n, y / n, z / n


KX, KY, KZ = _unit(-0.74, 0.40, 0.58)  # the lamp, left and before her
RX, RY, RZ = _unit(0.86, 0.20, -0.42)  # what is left of the sun, right and behind her
LX, LY, LZ = _unit(-0.80, 0.35, -0.50)  # the second lamp, left and behind her


@njit(**FAST)
def normal(x, y, z, e):
    """Unit normal of the figure near its surface."""
    a, _ = figure(x + e, y - e, z - e)
    b, _ = figure(x - e, y - e, z + e)
    c, _ = figure(x - e, y + e, z - e)
    d, _ = figure(x + e, y + e, z + e)
    nx, ny, nz = a - b - c + d, -a - b + c + d, -a + b - c + d
    n = 1.0 / max(np.sqrt(nx * nx + ny * ny + nz * nz), 1e-9)
    return nx * n, ny * n, nz * n


@njit(**FAST)
def shadow(x, y, z, lx, ly, lz, soft):
    """Share of a light that reaches a place past the figure itself."""
    light, t = 1.0, 0.035
    for _ in range(34):
        d, _ = figure(x + lx * t, y + ly * t, z + lz * t)
        light = min(light, 0.5 + 0.5 * d / (soft * t + 0.012))
        if light <= 0.0 or t > 2.6:
            break
        t += min(max(abs(d) * 0.8, 0.02), 0.22)
    light = max(light, 0.0)
    return light * light * (3 - 2 * light)


@njit(**FAST)
def openness(x, y, z, nx, ny, nz):
    """Ambient light that is not hidden by the figure, 0...1."""
    hidden, weight = 0.0, 1.0
    for k in range(1, 6):
        reach = 0.035 * k * k * 0.75
        d, _ = figure(x + nx * reach, y + ny * reach, z + nz * reach)
        hidden += weight * max(reach - d, 0.0) / reach
        weight *= 0.72
    return max(1.0 - hidden / 2.6, 0.0) ** 1.25


@njit(**FAST)
def wrapped(cosine, wrap):
    """Diffuse light that creeps round the edge of a soft body by wrap."""
    c = max((cosine + wrap) / (1 + wrap), 0.0)
    return c * c * (3 - 2 * c) if wrap > 0.5 else c


@njit(**FAST)
def gloss_of(nx, ny, nz, lx, ly, lz, power):
    """Highlight of a light for an eye at +z."""
    hx, hy, hz = lx, ly, lz + 1.0
    n = 1.0 / np.sqrt(hx * hx + hy * hy + hz * hz)
    return max((nx * hx + ny * hy + nz * hz) * n, 0.0) ** power


@njit(**FAST)
def _cloth(kind, x, y, z):
    """Albedo of dress or scarf with its weave."""
    weave = 1 + 0.05 * np.sin(x * 260.0) * np.sin(y * 260.0) + 0.05 * fbm2(x * 40.0, y * 40.0, 3, 301)
    if kind == DRESS:
        trim = step01(-0.06, -0.05, y - neckline(x))
        turn = np.arctan2(x, z + 0.6)
        u, v = turn * 5.5, y * 4.2
        row = np.floor(v)
        u += 0.5 * (row - 2.0 * np.floor(row * 0.5))
        u, v = u - np.floor(u) - 0.5, v - row - 0.5
        petal = 0.30 + 0.11 * np.cos(4.0 * np.arctan2(v, u))
        figured = step01(0.03, -0.03, abs(np.sqrt(u * u + v * v) - petal) - 0.045)
        figured = max(figured, step01(0.10, 0.06, np.sqrt(u * u + v * v)))
        weave *= 1.0 + 0.38 * figured * step01(0.98, 0.86, abs(x) + 0.25 * min(y + 4.3, 0.0))
        belt = step01(0.13, 0.12, abs(y + 3.93)) * (abs(x) < 0.80)
        across, along = (y + 3.93) / 0.125, turn * 11.0
        along = abs(along - np.floor(along) - 0.5) * 2.0
        lozenge = step01(0.10, 0.04, abs(along + abs(across) * 1.1 - 0.72))
        stud = step01(0.26, 0.20, np.sqrt(along * along + across * across * 0.6))
        border = step01(0.74, 0.80, abs(across)) * step01(0.99, 0.94, abs(across))
        stitch = 0.30 + 0.75 * max(border, max(lozenge, stud))
        trim = max(trim, belt * stitch)
        return (0.040 + 0.42 * trim) * weave, (0.120 + 0.13 * trim) * weave, (0.150 - 0.06 * trim) * weave
    band = 0.5 + 0.5 * np.sin(np.arctan2(x, z + 0.1) * 2.0 + y * 22.0)
    return (0.33 + 0.05 * band) * weave, (0.036 + 0.02 * band) * weave, (0.040 + 0.012 * band) * weave


@njit(parallel=True, cache=True, fastmath=True)
def sit(picture, depth, cover, cx, cy, unit):
    """Paints the figure, its head's middle at (cx, cy) and unit px per head unit, into picture (h, w, 3).

    depth (h, w) gets distance (−z) in head units, cover (h, w) 1 + kind where the figure is.
    """
    height, width = picture.shape[:2]
    x_first, x_last = max(int(cx - 2.4 * unit), 0), min(int(cx + 2.4 * unit), width)
    y_first = max(int(cy - 1.2 * unit), 0)
    for row in prange(y_first, height):
        y = (cy - row) / unit
        for col in range(x_first, x_last):
            x, z, d, kind = (col - cx) / unit, 1.35, 9.0, 0
            hit = False
            for _ in range(110):
                d, kind = figure(x, y, z)
                if d < 0.0012:
                    hit = True
                    break
                z -= max(d * 0.82, 0.0008)
                if z < -1.9:
                    break
            if not hit:
                continue
            nx, ny, nz = normal(x, y, z, 0.006)
            key = shadow(x + nx * 0.012, y + ny * 0.012, z + nz * 0.012, KX, KY, KZ, 0.20)
            sun = shadow(x + nx * 0.012, y + ny * 0.012, z + nz * 0.012, RX, RY, RZ, 0.10)
            back = shadow(x + nx * 0.012, y + ny * 0.012, z + nz * 0.012, LX, LY, LZ, 0.10)
            air = openness(x, y, z, nx, ny, nz)
            gloss, own, wrap = 0.25, 0.0, 0.30
            if kind == SKIN:
                hx, hy, hz = to_head(x, y, z)
                r, g, b, gloss = skin(hx, hy, hz) if y > -1.1 else skin(hx, hy, -1.0)
                if hz > 0.45 and abs(hy) < 0.12:
                    er, eg, eb, shine, inside = eye(hx, hy)
                    if inside > 0:
                        r, g, b = r + (er - r) * inside, g + (eg - g) * inside, b + (eb - b) * inside
                        own, gloss = shine * inside, 0.0
                        nx, ny, nz = nx * (1 - 0.5 * inside), ny * (1 - 0.5 * inside), nz + 0.5 * inside
                        air = air + (0.8 - air) * inside * 0.8
                        key = key + (0.75 - key) * inside * 0.7
                wrap = 0.38
            else:
                r, g, b = _cloth(kind, x, y, z)
                gloss, wrap = 0.02, 0.22
            ck = nx * KX + ny * KY + nz * KZ
            cs = nx * RX + ny * RY + nz * RZ
            cb = nx * LX + ny * LY + nz * LZ
            lamp = 1.0 / (1.0 + 0.055 * (y - 0.6) ** 2)
            key *= lamp
            soft = 0.15 if kind == SKIN else 0.03
            if kind != SKIN:
                nx += 0.05 * fbm2(x * 30.0, y * 9.0, 3, 311)
            kr = 1.85 * wrapped(ck, wrap + 0.1) * (key + soft * (1 - key))
            kg = 1.13 * wrapped(ck, wrap - 0.08) * (key + 0.4 * soft * (1 - key))
            kb = 0.72 * wrapped(ck, wrap - 0.14) * key
            sr = wrapped(cs, 0.25) * sun
            br = wrapped(cb, 0.2) * back
            up, right = 0.5 + 0.5 * ny, 0.5 + 0.5 * nx
            ar = (0.150 + 0.10 * up + 0.17 * right) * air
            ag = (0.150 + 0.12 * up + 0.10 * right) * air
            ab = (0.230 + 0.22 * up + 0.12 * right) * air
            if kind == SKIN:
                ar, ab = ar * 1.12, ab * 0.78
            red_bounce = 0.10 * max(-ny, 0.0) * air * (y > -1.4)
            edge = (1 - max(nz, 0.0)) ** 3
            picture[row, col, 0] = r * (kr + 4.6 * sr + 1.5 * br + ar + red_bounce) + own
            picture[row, col, 1] = g * (kg + 2.2 * sr + 0.85 * br + ag + 0.3 * red_bounce) + own * 0.86
            picture[row, col, 2] = b * (kb + 1.25 * sr + 0.45 * br + ab + 0.25 * red_bounce) + own * 0.70
            sheen = (
                gloss
                * (
                    0.16 * gloss_of(nx, ny, nz, KX, KY, KZ, 22.0)
                    + 0.30 * gloss_of(nx, ny, nz, KX, KY, KZ, 90.0)
                )
                * key
            )
            rim = (0.20 + 0.8 * gloss) * edge + (0.0 if kind == SKIN else 0.30 * (1 - max(nz, 0.0)) ** 2)
            picture[row, col, 0] += sheen * 1.8 + rim * (0.9 * sr + 0.10 * right * air)
            picture[row, col, 1] += sheen * 1.25 + rim * (0.48 * sr + 0.08 * right * air)
            picture[row, col, 2] += sheen * 0.9 + rim * (0.30 * sr + 0.12 * right * air)
            depth[row, col] = -z
            cover[row, col] = 1 + kind
