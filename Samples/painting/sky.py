"""A golden-hour sky: a gradient with the sun's glow, and cumulus marched as real volumes."""

import numpy as np
from numba import njit, prange

from .noise import FAST, fbm2, fbm3, step01

SUN = np.array([-0.80, 0.275, 0.50])
SUN = SUN / np.sqrt((SUN**2).sum())
SUN_X, SUN_Y, SUN_Z = (float(v) for v in SUN)
CLOUD_LOW, CLOUD_HIGH = 1900.0, 4300.0  # metres


@njit(**FAST)
def sky_colour(dx, dy, dz):
    """Clear-sky radiance along a direction (linear RGB)."""
    up = max(dy, 0.0)
    toward = max(dx * SUN_X + dy * SUN_Y + dz * SUN_Z, 0.0)
    low = np.exp(-up * 7.0)
    r = 0.085 + 0.48 * low
    g = 0.215 + 0.35 * low
    b = 0.520 + 0.10 * low
    warm = toward**3 * (0.25 + 0.75 * low)
    r += 0.80 * warm
    g += 0.36 * warm
    b += 0.02 * warm
    halo = toward**24
    return r + 0.9 * halo, g + 0.55 * halo, b + 0.2 * halo


@njit(**FAST)
def cloud_density(x, y, z, octaves, seed):
    """Water in the air at a point, 0...1: billows over a coverage map, flat below, round above."""
    h = (y - CLOUD_LOW) / (CLOUD_HIGH - CLOUD_LOW)
    if h <= 0 or h >= 1:
        return 0.0
    cover = fbm2(x / 4200.0 + 3.1, z / 5200.0 + 1.7, 3, seed) - 0.06
    shape = step01(0.0, 0.10, h) * (1.0 - h) ** 0.55
    base = cover * 1.55 + shape * 0.62 - 0.74
    if base < -0.42:
        return 0.0
    base += 0.85 * fbm3(x / 1150.0, y / 800.0, z / 1150.0, octaves, seed + 20)
    return min(max(base * 5.0, 0.0), 1.0)


@njit(**FAST)
def _light_reaching(x, y, z, seed):
    """Optical depth between a point in the cloud and the sun."""
    depth, step = 0.0, 90.0
    for _ in range(6):
        x, y, z = x + SUN_X * step, y + SUN_Y * step, z + SUN_Z * step
        depth += cloud_density(x, y, z, 3, seed) * step
        step *= 1.55
    return depth


@njit(parallel=True, cache=True, fastmath=True)
def march_clouds(directions, jitter, seed):
    """Radiance and cover (h, w, 4) of the clouds along unit directions (h, w, 3)."""
    height, width = directions.shape[:2]
    out = np.zeros((height, width, 4), np.float32)
    for row in prange(height):
        for col in range(width):
            dx, dy, dz = directions[row, col, 0], directions[row, col, 1], directions[row, col, 2]
            if dy < 0.012:
                continue
            near, far = CLOUD_LOW / dy, min(CLOUD_HIGH / dy, 75000.0)
            if near > 75000.0:
                continue
            cosine = dx * SUN_X + dy * SUN_Y + dz * SUN_Z
            phase = 0.55 + 0.9 * max(cosine, 0.0) ** 2 + 2.2 * max(cosine, 0.0) ** 14
            step = max((far - near) / 110.0, 60.0)
            t = near + step * jitter[row, col]
            clear, r, g, b = 1.0, 0.0, 0.0, 0.0
            while t < far and clear > 0.01:
                x, y, z = dx * t, dy * t, dz * t
                density = cloud_density(x, y, z, 6, seed)
                if density > 0.01:
                    tau = _light_reaching(x, y, z, seed)
                    sun = np.exp(-tau * 0.0042) * 0.75 + np.exp(-tau * 0.0011) * 0.25
                    powder = 1.0 - 0.55 * np.exp(-tau * 0.012 - density * 2.0)
                    h = (y - CLOUD_LOW) / (CLOUD_HIGH - CLOUD_LOW)
                    fill = 0.42 + 0.58 * h
                    lit = 2.1 * sun * phase * powder
                    cr = 1.05 * lit + 0.275 * fill
                    cg = 0.68 * lit + 0.300 * fill
                    cb = 0.37 * lit + 0.400 * fill
                    haze = 1.0 - np.exp(-t / 34000.0)
                    sr, sg, sb = sky_colour(dx, dy, dz)
                    cr, cg, cb = cr + (sr - cr) * haze, cg + (sg - cg) * haze, cb + (sb - cb) * haze
                    gone = clear * (1.0 - np.exp(-density * step * 0.0085))
                    r, g, b, clear = r + cr * gone, g + cg * gone, b + cb * gone, clear - gone
                t += step
            fade = 1.0 - step01(45000.0, 75000.0, near)
            out[row, col, 0], out[row, col, 1], out[row, col, 2] = r * fade, g * fade, b * fade
            out[row, col, 3] = (1.0 - clear) * fade
    return out


@njit(parallel=True, cache=True, fastmath=True)
def clear_sky(directions, seed):
    """The sky without its cumulus, with a veil of cirrus: (h, w, 3)."""
    height, width = directions.shape[:2]
    out = np.empty((height, width, 3), np.float32)
    for row in prange(height):
        for col in range(width):
            dx, dy, dz = directions[row, col, 0], directions[row, col, 1], directions[row, col, 2]
            r, g, b = sky_colour(dx, dy, dz)
            if dy > 0.02:
                u, v = dx / dy, dz / dy
                bend = fbm2(u * 0.3, v * 0.22, 3, seed + 60)
                veil = fbm2(u * 0.25 + bend * 1.6, v * 0.9 + bend * 1.1, 6, seed + 70)
                veil = step01(-0.05, 0.75, veil) * 0.40 * step01(0.02, 0.2, dy)
                r, g, b = r + (1.05 - r) * veil, g + (0.80 - g) * veil, b + (0.66 - b) * veil
            out[row, col, 0], out[row, col, 1], out[row, col, 2] = r, g, b
    return out
