"""Mountains round a lake: a height field with eroded ridges, marched and lit by the sky's sun."""

import numpy as np
from numba import njit, prange
from scipy.ndimage import gaussian_filter

from .noise import FAST, fbm2, step01, value2d
from .sky import SUN_X, SUN_Y, SUN_Z, sky_colour

CELL = 5.0  # metres between two heights
LEFT, NEAR = -13000.0, 0.0
COLUMNS, ROWS = 5200, 4400
FAR = 22000.0
TOP = 3600.0

# Where the peaks stand: x, z, height, foot radius (metres).
PEAKS = np.array(
    [
        (1900.0, 9800.0, 2550.0, 3500.0),
        (3900.0, 8900.0, 2050.0, 2900.0),
        (300.0, 11500.0, 2450.0, 3000.0),
        (-3300.0, 8200.0, 1700.0, 2700.0),
        (-5200.0, 10500.0, 2300.0, 3300.0),
        (-1500.0, 15500.0, 2500.0, 3600.0),
        (6300.0, 7600.0, 1900.0, 3000.0),
        (-6300.0, 6500.0, 1500.0, 2600.0),
        (5200.0, 13500.0, 2900.0, 3600.0),
        (-4000.0, 4400.0, 620.0, 1700.0),
        (3300.0, 5200.0, 640.0, 1700.0),
        (-9000.0, 14000.0, 2700.0, 4200.0),
    ]
)


@njit(**FAST)
def _eroded(x, y, octaves, seed):
    """Ridged octaves damped where the ground is already steep, which reads as erosion. 0...1 or so."""
    total, amplitude, sx, sy = 0.0, 0.5, 0.0, 0.0
    for o in range(octaves):
        n, dx, dy = value2d(x, y, seed + o)
        sx, sy = sx + dx * 0.35, sy + dy * 0.35
        ridge = 1.0 - abs(n)
        total += amplitude * ridge * ridge / (1.0 + 0.55 * (sx * sx + sy * sy))
        x, y = 1.62 * x - 1.21 * y + 3.3, 1.21 * x + 1.62 * y + 8.1
        amplitude *= 0.52
    return total


@njit(**FAST)
def lake_distance(x, z, seed):
    """Metres from the shore, negative on the water (approximate)."""
    wob = 260.0 * fbm2(x / 700.0, z / 700.0, 4, seed)
    u, v = x / 2300.0, (z - 1750.0) / 1720.0
    shore = (np.sqrt(u * u + v * v) - 1.0) * 1500.0
    right = 330.0 - np.sqrt((x - 760.0) ** 2 + 2.2 * (z - 930.0) ** 2)
    left = 420.0 - np.sqrt((x + 1050.0) ** 2 + 1.8 * (z - 1500.0) ** 2)
    islet = 26.0 - np.sqrt((x - 95.0) ** 2 + 2.0 * (z - 520.0) ** 2)
    shore = max(shore, max(right, left)) + wob * step01(150.0, 900.0, z)
    return max(shore, islet)


@njit(parallel=True, cache=True, fastmath=True)
def _raise(peaks, seed):
    ground = np.empty((ROWS, COLUMNS), np.float32)
    for row in prange(ROWS):
        for col in range(COLUMNS):
            x, z = LEFT + col * CELL, NEAR + row * CELL
            wx = x + 520.0 * fbm2(x / 2300.0, z / 2300.0, 3, seed + 80)
            wz = z + 520.0 * fbm2(x / 2300.0 + 31.0, z / 2300.0, 3, seed + 90)
            swell = 0.0
            for p in range(peaks.shape[0]):
                ex, ez = (wx - peaks[p, 0]) / peaks[p, 3], (wz - peaks[p, 1]) / peaks[p, 3]
                e = np.sqrt(ex * ex + ez * ez)
                swell += (peaks[p, 2] * np.exp(-1.35 * e**1.15)) ** 3
            swell = swell ** (1.0 / 3.0)
            ridges = _eroded(wx / 2600.0, wz / 2600.0, 11, seed)
            height = 0.86 * swell * (0.42 + 0.92 * ridges) + 120.0 * fbm2(x / 900.0, z / 900.0, 6, seed + 40)
            shore = lake_distance(x, z, seed)
            rise = step01(-40.0, 1500.0, shore)
            ground[row, col] = height * rise + min(shore, 400.0) * 0.07
    return ground


def raise_terrain(seed):
    """The heights (ROWS, COLUMNS) and how open each place lies to the sky (0 in gullies, 1 on ridges)."""
    ground = _raise(PEAKS, seed)
    openness = np.zeros_like(ground)
    for sigma, weight in ((3, 0.020), (10, 0.008), (35, 0.003)):
        openness += weight * (ground - gaussian_filter(ground, sigma))
    return ground, (0.5 + 0.5 * np.tanh(openness * 1.5)).astype(np.float32)


@njit(**FAST)
def sample(field, x, z):
    """Bilinear look-up of a terrain field at metres."""
    u = min(max((x - LEFT) / CELL, 0.0), COLUMNS - 1.001)
    v = min(max((z - NEAR) / CELL, 0.0), ROWS - 1.001)
    i, j = int(u), int(v)
    u, v = u - i, v - j
    top = field[j, i] + (field[j, i + 1] - field[j, i]) * u
    low = field[j + 1, i] + (field[j + 1, i + 1] - field[j + 1, i]) * u
    return top + (low - top) * v


@njit(**FAST)
def trace(ground, ox, oy, oz, dx, dy, dz, start):
    """Distance to the ground along a ray, or -1."""
    t = start
    for _ in range(900):
        y = oy + dy * t
        if (y > TOP and dy > 0) or t > 26000.0:
            return -1.0
        gap = y - sample(ground, ox + dx * t, oz + dz * t)
        if gap < 0.0006 * t:
            back, ahead = t - max(0.35 * gap, 0.0) - max(4.0, 0.004 * t), t
            for _ in range(6):
                mid = 0.5 * (back + ahead)
                if oy + dy * mid < sample(ground, ox + dx * mid, oz + dz * mid):
                    ahead = mid
                else:
                    back = mid
            return ahead
        t += max(0.34 * gap, 0.0016 * t + 1.0)
    return -1.0


@njit(**FAST)
def _sunlit(ground, x, y, z):
    """How much of the sun a place sees, 0...1, with a soft edge."""
    light, t = 1.0, 18.0
    for _ in range(70):
        gap = y + SUN_Y * t + 3.0 - sample(ground, x + SUN_X * t, z + SUN_Z * t)
        light = min(light, 0.5 + gap / (t * 0.035))
        if light <= 0.0 or y + SUN_Y * t > TOP:
            break
        t += max(0.4 * gap, 14.0)
    return step01(0.0, 1.0, light)


@njit(**FAST)
def shade(ground, openness, x, z, t, dx, dy, dz, seed):
    """Light leaving the ground at (x, z) toward an eye t metres away, through the air between."""
    e = max(CELL * 0.9, 0.0009 * t)
    y = sample(ground, x, z)
    nx = sample(ground, x - e, z) - sample(ground, x + e, z)
    nz = sample(ground, x, z - e) - sample(ground, x, z + e)
    crag = fbm2(x / 22.0, z / 22.0 + y / 15.0, 4, seed + 5)
    nx, nz = nx + crag * e * 0.5, nz + fbm2(x / 22.0 + 40.0, z / 22.0 - y / 15.0, 4, seed + 6) * e * 0.5
    ny = 2.0 * e
    inverse = 1.0 / np.sqrt(nx * nx + ny * ny + nz * nz)
    nx, ny, nz = nx * inverse, ny * inverse, nz * inverse
    open_sky = sample(openness, x, z)
    patch = fbm2(x / 340.0, z / 340.0, 5, seed + 7)
    strata = fbm2(x / 900.0 + y / 300.0, y / 38.0 + patch, 3, seed + 8)
    r, g, b = 0.190 + 0.07 * strata, 0.165 + 0.05 * strata, 0.150 + 0.035 * strata
    green = step01(0.55, 0.80, ny + 0.10 * patch) * (1 - step01(620.0, 1150.0, y + 300.0 * patch))
    r, g, b = r + (0.085 - r) * green, g + (0.115 - g) * green, b + (0.036 - b) * green
    wood = step01(-0.2, 0.25, patch + 0.35 - y / 1300.0) * step01(0.5, 0.72, ny)
    crowns = fbm2(x / 13.0, z / 13.0, 3, seed + 9)
    thick = 1.0 + 1.1 * crowns
    r, g, b = r + (0.030 * thick - r) * wood, g + (0.052 * thick - g) * wood, b + (0.024 * thick - b) * wood
    nx, nz = nx + 0.5 * crowns * wood, nz + 0.5 * fbm2(x / 13.0 + 60.0, z / 13.0, 3, seed + 10) * wood
    snow = step01(0.50, 0.66, ny + 0.16 * crag + 0.22 * (open_sky - 0.6))
    snow *= step01(980.0, 1500.0, y + 420.0 * patch)
    r, g, b = r + (0.88 - r) * snow, g + (0.90 - g) * snow, b + (0.95 - b) * snow
    facing = max(nx * SUN_X + ny * SUN_Y + nz * SUN_Z, 0.0)
    sun = 0.0
    if facing > 0.0:
        sun = _sunlit(ground, x, y, z) * facing * 3.3
    sky = (0.45 + 0.55 * ny) * (0.25 + 0.75 * open_sky) * 0.62
    bounce = max(0.0, -0.5 * nx * SUN_X + 0.3) * 0.14 * open_sky
    r *= sun * 1.00 + sky * 0.62 + bounce * 1.0
    g *= sun * 0.66 + sky * 0.82 + bounce * 0.8
    b *= sun * 0.36 + sky * 1.25 + bounce * 0.6
    return haze(r, g, b, t, y, dx, dy, dz)


@njit(**FAST)
def haze(r, g, b, t, y, dx, dy, dz):
    """The air over t metres: takes light away, blue last, and adds the sky's, more of it down low."""
    thick = t / 21000.0 * (0.55 + 0.95 * np.exp(-max(y, 0.0) / 600.0))
    sr, sg, sb = sky_colour(dx, 0.10, dz)
    mist = 0.30 * np.exp(-max(y, 0.0) / 85.0) * (1 - np.exp(-max(t - 1200.0, 0.0) / 3800.0))
    kr = 1 - np.exp(-thick * 0.85) * (1 - mist)
    kg = 1 - np.exp(-thick * 1.0) * (1 - mist)
    kb = 1 - np.exp(-thick * 1.25) * (1 - mist)
    return r + (sr * 0.80 - r) * kr, g + (sg * 0.83 - g) * kg, b + (sb * 0.90 - b) * kb
