"""The balcony: a stone balustrade, a pillar with its lamp, ivy, flowers in pots."""

import numpy as np
from numba import njit, prange

from .leaves import IVY, POINTED, ROUND, leaves, stamp
from .noise import FAST, fbm2, step01
from .strokes import curve, paint, strokes

NO_MASK = np.zeros((1, 1), np.float32)
LAMP = (292.0, 330.0)  # px of the finished still
RAIL_TOP, RAIL_LOW, PLINTH = 985.0, 1052.0, 1392.0


@njit(**FAST)
def _baluster(t):
    """Half width of a turned baluster, px, t from its top 0 to its foot 1."""
    if t < 0.07 or t > 0.93:
        return 33.0
    if t < 0.12 or t > 0.885:
        return 23.0
    if t < 0.17:
        return 28.0
    belly = np.exp(-(((t - 0.66) / 0.17) ** 2))
    return 14.5 + 21.0 * belly + 4.0 * step01(0.82, 0.885, t)


@njit(**FAST)
def _stone(x, y, seed):
    """Weathering of stone: brightness about 1."""
    n = fbm2(x / 70.0, y / 70.0, 5, seed)
    pits = step01(0.30, 0.55, fbm2(x / 7.0, y / 7.0, 3, seed + 9))
    streak = fbm2(x / 9.0, y / 160.0, 3, seed + 17)
    return 1 + 0.42 * n - 0.34 * pits + 0.20 * streak + 0.10 * fbm2(x / 2.4, y / 2.4, 2, seed + 23)


@njit(**FAST)
def _lit(nx, ny, nz, x, y, shade):
    """Light on stone at (x, y) px with normal n: the lamp, the afterglow, the evening sky."""
    lx, ly, lz = 292.0 - x, y - 330.0, 260.0
    far = np.sqrt(lx * lx + ly * ly + lz * lz)
    lamp = max((nx * lx + ny * ly + nz * lz) / far, 0.0) * 5.2 / (1.0 + (far / 330.0) ** 2)
    sun = max(0.80 * nx + 0.30 * ny - 0.25 * nz, 0.0) * 1.6
    up = 0.5 + 0.5 * ny
    r = 1.00 * lamp + 1.0 * sun + 0.075 + 0.12 * up
    g = 0.56 * lamp + 0.50 * sun + 0.075 + 0.11 * up
    b = 0.26 * lamp + 0.34 * sun + 0.125 + 0.17 * up
    return r * shade, g * shade, b * shade


@njit(parallel=True, cache=True, fastmath=True)
def stonework(picture, unit, seed):
    """Paints balustrade and pillar over picture."""
    height, width = picture.shape[:2]
    for row in prange(height):
        y = row / unit
        for col in range(width):
            x = col / unit
            nx, ny, nz, cover, dim = 0.0, 0.0, 1.0, 0.0, 1.0
            if RAIL_TOP <= y < RAIL_LOW:
                cover = min(y - RAIL_TOP + 0.5, 1.0)
                t = (y - RAIL_TOP) / (RAIL_LOW - RAIL_TOP)
                if t < 0.26:
                    ny, nz = 0.92, 0.39
                elif t < 0.62:
                    ny = np.cos((t - 0.26) / 0.36 * 2.4) * 0.75
                    nz = np.sqrt(1 - ny * ny)
                elif t < 0.70:
                    ny, nz, dim = -0.5, 0.86, 0.55
                else:
                    ny, nz, dim = 0.05, 1.0, 0.80 - 0.25 * (t - 0.7) / 0.3
            elif RAIL_LOW <= y < PLINTH:
                t = (y - RAIL_LOW) / (PLINTH - RAIL_LOW)
                pitch = 118.0
                at = x - np.floor(x / pitch) * pitch - pitch / 2
                half = _baluster(t)
                if abs(at) < half + 0.7:
                    cover = min(half + 0.5 - abs(at), 1.0)
                    square = t < 0.07 or t > 0.93
                    nx = 0.0 if square else min(max(at / half, -1.0), 1.0)
                    slope = (_baluster(t + 0.006) - _baluster(t - 0.006)) / (0.012 * (PLINTH - RAIL_LOW))
                    ny = -min(max(slope, -0.9), 0.9) * -1.0
                    nz = np.sqrt(max(1 - nx * nx, 0.02))
                    n = 1.0 / np.sqrt(nx * nx + ny * ny + nz * nz)
                    nx, ny, nz = nx * n, ny * n, nz * n
                    dim = 0.45 + 0.55 * step01(0.0, 0.20, t)
            elif y >= PLINTH:
                cover, ny, nz = 1.0, 0.6 if y < PLINTH + 14 else 0.0, 0.8
            if x < 236.0:
                cover = min(236.0 - x + 0.5, 1.0)
                flute = x - np.floor((x - 18.0) / 50.0) * 50.0 - 18.0
                q = (flute - 25.0) / 19.0
                nx, ny, nz, dim = 0.30 * (x / 236.0), 0.0, 0.95, 1.0
                if abs(q) < 1 and x < 226:
                    nx, nz, dim = -q * 0.85, np.sqrt(1 - 0.72 * q * q), 0.72 + 0.28 * abs(q)
                if x > 226:
                    nx, nz = 0.85, 0.5
                if RAIL_TOP - 40 < y < RAIL_LOW + 8:
                    dim *= 0.9
            if cover <= 0:
                continue
            weather = _stone(x, y, seed)
            bump = fbm2(x / 5.0, y / 5.0, 3, seed + 40) * 0.25
            r, g, b = _lit(nx + bump, ny + bump, nz, x, y, dim * max(weather, 0.25) * 0.36)
            b *= 0.94
            picture[row, col, 0] += (r - picture[row, col, 0]) * cover
            picture[row, col, 1] += (g - picture[row, col, 1]) * cover
            picture[row, col, 2] += (b - picture[row, col, 2]) * cover


def lamplight(x, y, unit):
    """Lamp light (n,) that reaches px positions."""
    far = np.hypot(x / unit - LAMP[0], y / unit - LAMP[1])
    return 2.3 / (1 + (far / 300.0) ** 2)


def lantern(picture, unit):
    """A wrought-iron lantern on its bracket, burning."""
    x, y = LAMP[0] * unit, LAMP[1] * unit
    iron = np.array([0.022, 0.018, 0.018])

    def line(points, wide):
        p = np.array(points, float)[None] * unit + [[[x, y]]]
        k = p.shape[1]
        paint(picture, strokes(p, np.full((1, k), wide * unit), np.broadcast_to(iron, (1, k, 3)), shade=-0.9))

    t = np.linspace(0, 1, 28)
    line(np.stack([-70 + 70 * t, -118 - 42 * np.sin(t * np.pi * 0.62)], -1), 8)
    line(
        np.stack(
            [-66 + 34 * np.sin(t * 5.2) * (1 - 0.6 * t), -62 - 38 * np.cos(t * 5.2) * (1 - 0.6 * t)], -1
        ),
        5,
    )
    line([(0, -158), (0, -92)], 3.5)
    yy, xx = np.mgrid[0 : picture.shape[0], 0 : int(900 * unit)]
    u, v = (xx - x) / unit, (yy - y) / unit
    half = 34 - 9 * (v + 60) / 120 * 1.0
    pane = np.clip((half - np.abs(u)) * unit + 0.5, 0, 1) * np.clip((62 - np.abs(v)) * unit + 0.5, 0, 1)
    flame = np.exp(-((u / 9) ** 2) - ((v - 8) / np.where(v < 8, 26, 12)) ** 2)
    halo = np.exp(-(u**2 + (v - 4) ** 2) / 1500)
    fire = (
        flame[..., None] * np.array([9.0, 6.2, 2.9])
        + halo[..., None] * np.array([3.6, 1.75, 0.55])
        + np.array([0.62, 0.27, 0.07])
    )
    view = picture[:, : int(900 * unit)]
    view += (fire - view) * (pane * 0.93)[..., None]
    for side in (-1, -0.33, 0.33, 1):
        line([(side * 38, -62), (side * 29, 62)], 4.5 if abs(side) == 1 else 2.4)
    line([(-40, -62), (40, -62)], 8)
    line([(-31, 62), (31, 62)], 9)
    line([(-40, -66), (-24, -80), (-8, -94)], 12)
    line([(40, -66), (24, -80), (8, -94)], 12)
    line([(-26, -72), (26, -72)], 14)
    line([(-14, -84), (14, -84)], 14)
    line([(0, 62), (0, 80)], 8)
    far = np.hypot(u, v)
    glow = (
        (np.exp(-far / 95) * np.clip(1 - far / 560, 0, 1) ** 2)[..., None]
        * np.array([1.0, 0.50, 0.17])
        * 0.40
    )
    view += glow


def vines(picture, rng, unit, paths, size, spread, per, light=1.0):
    """Ivy along paths (lists of px points): stems, then leaves that hang and turn to the light."""
    for path in paths:
        p = np.array(path, float)
        t = np.linspace(0, 1, 60)
        k = np.linspace(0, 1, len(p))
        line = np.stack([np.interp(t, k, p[:, 0]), np.interp(t, k, p[:, 1])], -1)
        line = line + np.cumsum(rng.normal(0, 1.6, line.shape), 0)
        paint(
            picture,
            strokes(
                line[None] * unit,
                np.full((1, 60), 4.0 * unit),
                np.broadcast_to([0.035, 0.026, 0.02], (1, 60, 3)),
                shade=0.5,
            ),
        )
        n = per
        at = rng.integers(0, 60, n)
        centre = line[at] + rng.normal(0, spread, (n, 2)) * [1, 0.8]
        layer = np.sort(rng.random(n))
        angle = np.pi / 2 + rng.normal(0, 0.75, n)
        long = size * rng.uniform(0.55, 1.2, n)
        lamp = lamplight(centre[:, 0] * unit, centre[:, 1] * unit, unit)[:, None] * light
        facing = rng.uniform(0.15, 1.0, (n, 1)) * (0.25 + 0.75 * layer[:, None])
        green = (
            np.array([0.070, 0.150, 0.040])
            * rng.uniform(0.7, 1.3, (n, 1))
            * rng.uniform([0.85, 0.95, 0.8], [1.5, 1.05, 1.1], (n, 3))
        )
        left = green * (
            lamp * facing * np.array([1.0, 0.62, 0.33]) * 1.3
            + np.array([0.20, 0.23, 0.36]) * (0.2 + 0.8 * layer[:, None])
        )
        right = left * rng.uniform(0.45, 0.8, (n, 1)) + green * np.array([0.16, 0.10, 0.09]) * layer[:, None]
        rows = leaves(
            centre * unit, angle, long * unit, long * rng.uniform(0.7, 1.0, n) * unit, left, right, IVY, 0.55
        )
        stamp(picture, rows, NO_MASK)


def pot(picture, rng, unit, cx, top, wide, tall, tint, blossoms):
    """A terracotta pot with lavender or geraniums that bend with the wind."""
    h, w = picture.shape[:2]
    x0, x1 = max(int((cx - wide) * unit), 0), min(int((cx + wide) * unit), w)
    y0, y1 = min(int(top * unit), h), min(int((top + tall) * unit), h)
    yy, xx = np.mgrid[y0:y1, x0:x1]
    t = (yy / unit - top) / tall
    half = np.where(t < 0.2, wide * 0.53, wide * (0.48 - 0.14 * t))
    u = (xx / unit - cx) / half
    cover = np.clip((1 - np.abs(u)) * half * unit + 0.5, 0, 1)
    nx, nz = np.clip(u, -1, 1), np.sqrt(np.clip(1 - u * u, 0, 1))
    lamp = np.clip(-0.72 * nx + 0.55 * nz, 0, 1) * lamplight(xx, yy, unit) * 1.2
    sun = np.clip(0.95 * nx - 0.15 * nz, 0, 1) ** 1.3 * 1.7
    lip = np.where((t > 0.2) & (t < 0.28), 0.45, 1.0)
    texture = 1 + 0.25 * np.array(rng.standard_normal(u.shape)) * 0.25
    clay = np.array([0.30, 0.115, 0.060])
    light = (
        lamp[..., None] * np.array([1, 0.6, 0.3])
        + sun[..., None] * np.array([1, 0.5, 0.32])
        + np.array([0.13, 0.13, 0.20])
    )
    view = picture[y0:y1, x0:x1]
    view += (clay * light * (lip * texture)[..., None] - view) * cover[..., None]
    n = 330
    start = np.stack([cx + rng.uniform(-0.42, 0.42, n) * wide, np.full(n, top + 6)], -1) * unit
    long = rng.uniform(0.7, 1.45, n) * tall * 1.05
    lean = rng.normal(0.0, 0.30, n) + (start[:, 0] / unit - cx) / wide * 0.9
    stem = curve(start, -np.pi / 2 + lean + 0.12, long * unit, rng.normal(0.35, 0.25, n), 9)
    depth = np.sort(rng.uniform(0.35, 1.0, n))[:, None]
    lamp = lamplight(stem[:, -1, 0], stem[:, -1, 1], unit)[:, None]
    light = lamp * np.array([1.0, 0.6, 0.32]) * 0.9 + np.array([0.34, 0.25, 0.30])
    green = np.array([0.085, 0.125, 0.050]) * light * depth
    ramp = np.linspace(0.35, 1.2, 9)[None, :, None]
    paint(
        picture,
        strokes(
            stem, np.full((n, 9), 3.2 * unit) * np.linspace(1.2, 0.5, 9), green[:, None] * ramp, shade=0.4
        ),
    )
    for k in range(n):  # narrow leaves and blossom heads, stem by stem
        m = 7
        at = rng.integers(1, 6, m)
        rows = leaves(
            stem[k, at],
            rng.normal(-np.pi / 2 + 0.3, 0.9, m),
            rng.uniform(18, 34, m) * unit,
            rng.uniform(4, 8, m) * unit,
            np.broadcast_to(green[k] * 1.25, (m, 3)),
            np.broadcast_to(green[k] * 0.7, (m, 3)),
            POINTED,
            0.4,
        )
        stamp(picture, rows, NO_MASK)
        if k % 2 == 0:
            m = blossoms
            back = np.linspace(0, 1, m)[:, None]
            spot = (
                stem[k, -1] * (1 - back * 0.55)
                + stem[k, -3] * back * 0.55
                + rng.normal(0, 3.4 * unit, (m, 2))
            )
            bloom = tint * light[k] * depth[k] * rng.uniform(0.7, 1.5, (m, 1))
            rows = leaves(
                spot,
                rng.uniform(0, 6.28, m),
                rng.uniform(6, 11, m) * unit,
                rng.uniform(5, 8, m) * unit,
                bloom * 1.2,
                bloom * 0.75,
                ROUND,
                0.0,
            )
            stamp(picture, rows, NO_MASK)


def string_lights(picture, rng, unit, points, count):
    """A sagging wire of small bulbs, out of focus."""
    from .dusk import _disc

    p = np.array(points, float)
    t = np.linspace(0, 1, 80)
    line = (1 - t)[:, None] ** 2 * p[0] + 2 * (t * (1 - t))[:, None] * p[1] + (t**2)[:, None] * p[2]
    paint(
        picture,
        strokes(
            line[None] * unit,
            np.full((1, 80), 2.6 * unit),
            np.broadcast_to([0.02, 0.018, 0.025], (1, 80, 3)),
            0.75,
        ),
    )
    for k in np.linspace(1, 78, count).astype(int):
        x, y = line[k] * unit
        _disc(picture, x, y + 13 * unit, 13 * unit, np.array([2.3, 1.12, 0.40]) * rng.uniform(0.8, 1.2), 1.0)
