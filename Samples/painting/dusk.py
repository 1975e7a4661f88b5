"""The backdrop of the balcony: dusk over a bay, a town on its hills, every lamp a disc of blur."""

import numpy as np
from numba import njit, prange

from .film import blur
from .noise import FAST, fbm2, hash01, step01

HORIZON = 0.585
SUN_AT = 0.80  # of the width: where the afterglow is brightest


@njit(**FAST)
def glow(u, v):
    """Clear dusk sky at u (0...1 across) and v (0 horizon ... 1 top of the picture)."""
    near = np.exp(-(((u - SUN_AT) / 0.42) ** 2))
    low = np.exp(-v * 3.6)
    lower = np.exp(-v * 6.8)
    r = 0.022 + 0.130 * low + near * (0.52 * low + 1.15 * lower) + 0.14 * lower
    g = 0.044 + 0.095 * low + near * (0.14 * low + 0.50 * lower) + 0.060 * lower
    b = 0.130 + 0.160 * low + near * (0.02 * low + 0.06 * lower) + 0.020 * lower
    return r, g, b


@njit(**FAST)
def _cloud(u, v, seed):
    """Cloud cover 0...1: long bars low down, torn heaps above."""
    x, y = u * 3.4, v * (5.5 + 4.0 * (1 - v))
    bend = fbm2(x * 0.8, y * 0.8, 3, seed)
    n = fbm2(x + bend * 0.9, y * 1.5 + bend * 0.6 + 3.0, 7, seed + 5)
    return step01(0.0, 0.42, n + 0.10 * np.sin(v * 7.0 + 0.6) - 0.06)


@njit(parallel=True, cache=True, fastmath=True)
def heaven(width, height, seed):
    """The sky (h, w, 3), clouds lit from below by the sunken sun; below the horizon its mirror image."""
    out = np.empty((height, width, 3), np.float32)
    for row in prange(height):
        v = (HORIZON - row / height) / HORIZON
        v = v if v > 0 else -v * 1.3
        for col in range(width):
            u = col / width
            r, g, b = glow(u, v)
            c = _cloud(u, v, seed)
            if c > 0.003:
                toward = 0.030 * (1 if u < SUN_AT else -1)
                under = c - _cloud(u + toward, v - 0.045, seed)
                lit = (
                    step01(-0.30, 0.65, under)
                    * (0.35 + 0.65 * np.exp(-(((u - SUN_AT) / 0.5) ** 2)))
                    * np.exp(-v * 0.9)
                )
                cr = 0.050 + 1.70 * lit + 0.30 * r
                cg = 0.050 + 0.58 * lit + 0.32 * g
                cb = 0.105 + 0.30 * lit + 0.40 * b
                k = c * 0.86
                r, g, b = r + (cr - r) * k, g + (cg - g) * k, b + (cb - b) * k
            if v > 0.35:
                star = hash01(col // 2, row // 2, 3, seed)
                if star > 0.99975:
                    s = (v - 0.35) * 0.8 * (1 - c) ** 3 * hash01(col // 2, row // 2, 4, seed)
                    r, g, b = r + s, g + s, b + s
            out[row, col, 0], out[row, col, 1], out[row, col, 2] = r, g, b
    return out


def ridge(u, base, swell, scale, seed):
    """Heights (fractions of the picture) of a hill's outline along u."""
    return np.array([base + swell * fbm2(a * scale + seed, 0.5, 5, seed) for a in u])


def town(width, height, seed):
    """Hills, bay and town lights as a finished, defocused backdrop."""
    rng = np.random.default_rng(seed)
    sky = heaven(width, height, seed)
    picture = sky.copy()
    unit = width / 2560
    rows = np.arange(height)[:, None] / height
    u = np.arange(width) / width
    water = HORIZON + 0.012
    wet = rows > water
    wobble = np.stack(
        [blur(rng.standard_normal((height, width)).astype(np.float32), s * unit) * s for s in (3, 9)]
    ).sum(0)
    shift = np.clip(np.arange(width)[None] + (wobble * 30 * unit).astype(int), 0, width - 1)
    mirrored = np.take_along_axis(sky, shift[..., None], 1) * np.array([0.62, 0.60, 0.66])
    picture = np.where(wet[..., None], mirrored, picture)
    lamps = []
    for base, swell, scale, tint, count in (
        (0.515, 0.075, 3.2, (0.13, 0.085, 0.155), 500),
        (0.545, 0.060, 5.1, (0.055, 0.042, 0.088), 900),
    ):
        top = ridge(u, base, swell, scale, int(seed + scale * 10))
        top = np.minimum(top, water + 0.004)
        near_sun = np.exp(-(((u - SUN_AT) / 0.3) ** 2))[None, :, None]
        hill = np.array(tint) * (1 + 0.9 * near_sun * np.array([1.3, 0.6, 0.35]))
        inside = np.clip((rows - top[None]) * height / (2 * unit) + 0.5, 0, 1) * (rows < water + 0.002)
        picture += (hill - picture) * inside[..., None]
        x = rng.random(count)
        y = ridge(x, base, swell, scale, int(seed + scale * 10))
        deep = rng.random(count) ** 0.6
        y = y + 0.006 + (water - y - 0.006) * deep
        ok = y < water - 0.002
        lamps.append(np.stack([x[ok], y[ok], rng.uniform(0.4, 1.0, ok.sum())], 1))
    picture = _houses(rng, picture, width, height, lamps)
    picture = blur(picture.astype(np.float32), 4.2 * unit)
    lamps = np.concatenate(lamps)
    discs(picture, lamps, rng, unit, width, height, water)
    return picture.astype(np.float32)


def _houses(rng, picture, width, height, lamps):
    """The near town: roofs between her and the bay, with lit windows."""
    roof = np.full(width, 0.86)
    x = 0.0
    while x < 1:
        wide = rng.uniform(0.018, 0.050)
        top = 0.755 + 0.035 * np.sin(x * 7) + rng.uniform(-0.035, 0.045)
        a, b = int(x * width), min(int((x + wide) * width), width)
        pitch = rng.uniform(0.0, 0.022)
        slope = 1 - np.abs(np.linspace(-1, 1, max(b - a, 1)))
        roof[a:b] = np.minimum(roof[a:b], top - pitch * slope)
        x += wide * rng.uniform(0.7, 1.0)
    u = np.arange(width) / width
    rows = np.arange(height)[:, None] / height
    inside = np.clip((rows - roof[None]) * height / 2 + 0.5, 0, 1)
    tint = np.array([0.026, 0.022, 0.044]) * (1 + 0.6 * np.exp(-(((u - SUN_AT) / 0.25) ** 2)))[None, :, None]
    lift = 1.5 - np.clip((rows - 0.6) / 0.4, 0, 1)[..., None]
    edge = (
        np.exp(-np.clip((rows - roof[None]) * height / (width / 2560 * 3), 0, 50))[..., None]
        * (rows >= roof[None])[..., None]
    )
    picture = picture + (tint * lift - picture) * inside[..., None]
    picture = (
        picture + edge * np.array([0.30, 0.12, 0.08]) * np.exp(-(((u - SUN_AT) / 0.35) ** 2))[None, :, None]
    )
    spots = []
    for _ in range(1500):
        px = rng.random()
        top = roof[min(int(px * width), width - 1)]
        py = top + 0.012 + rng.exponential(0.07)
        if py < 1.0:
            spots.append((px, py, rng.uniform(0.5, 1.7)))
    lamps.append(np.array(spots))
    return picture


def discs(picture, lamps, rng, unit, width, height, water):
    """Adds each lamp (x, y, strength) as a soft-edged disc, with its streak on the bay."""
    warm = np.array(
        [
            [1.0, 0.50, 0.17],
            [1.0, 0.62, 0.28],
            [1.0, 0.40, 0.12],
            [0.95, 0.78, 0.52],
            [0.35, 0.75, 0.85],
            [1.0, 0.25, 0.18],
        ]
    )
    share = [0.34, 0.28, 0.16, 0.12, 0.06, 0.04]
    for x, y, strength in lamps:
        near = np.clip((y - 0.5) / 0.4, 0, 1)
        radius = unit * (2.6 + 15.0 * near**1.4) * rng.uniform(0.8, 1.2)
        power = 0.85 * strength * rng.choice([0.35, 0.6, 1.0, 1.8], p=[0.35, 0.35, 0.22, 0.08])
        tint = warm[rng.choice(6, p=share)] * power * (1.25 - 0.75 * near)
        _disc(picture, x * width, y * height, radius, tint, 1.0)
        if water - 0.05 < y < water and rng.random() < 0.5:
            for k in range(5):
                drop = water + (water - y) * 0.4 + 0.008 + 0.012 * k + rng.uniform(0, 0.01)
                _disc(
                    picture,
                    x * width + rng.normal(0, 3 * unit),
                    drop * height,
                    radius * 1.3,
                    tint * 0.32 / (1 + 0.5 * k),
                    0.35,
                )


def _disc(picture, cx, cy, radius, tint, flat):
    """One blur disc: even inside, a slightly brighter rim, a soft edge."""
    height, width = picture.shape[:2]
    reach = int(radius + 3)
    x0, x1 = max(int(cx) - reach, 0), min(int(cx) + reach + 1, width)
    y0, y1 = max(int(cy) - reach, 0), min(int(cy) + reach + 1, height)
    if x0 >= x1 or y0 >= y1:
        return
    yy, xx = np.mgrid[y0:y1, x0:x1]
    r = np.hypot(xx - cx, (yy - cy) / flat) / radius
    soft = np.clip((1 - r) * radius / 2.0 + 0.5, 0, 1) * (0.75 + 0.35 * np.clip(r, 0, 1) ** 4)
    picture[y0:y1, x0:x1] += soft[..., None] * tint
