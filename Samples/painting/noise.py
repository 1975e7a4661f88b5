"""Hash noise: everything that looks random in the pictures comes from these integer hashes."""

import numpy as np
from numba import njit

LOW = np.uint64(0xFFFFFFFF)
FAST = {"cache": True, "fastmath": True, "nogil": True}


@njit(inline="always")
def hash01(x, y, z, seed):
    """A number in 0..<1 from three lattice coordinates and a seed (a 32-bit avalanche hash)."""
    h = np.uint64(x) * np.uint64(374761393) + np.uint64(y) * np.uint64(668265263)
    h = (h + np.uint64(z) * np.uint64(2246822519) + np.uint64(seed) * np.uint64(3266489917)) & LOW
    h = ((h ^ (h >> np.uint64(15))) * np.uint64(2246822507)) & LOW
    h = ((h ^ (h >> np.uint64(13))) * np.uint64(3266489909)) & LOW
    h = h ^ (h >> np.uint64(16))
    return np.float64(h) * 2.3283064365386963e-10


@njit(**FAST)
def value2(x, y, seed):
    """Smooth value noise in the plane, -1...1."""
    xi, yi = np.floor(x), np.floor(y)
    u, v = x - xi, y - yi
    i, j = np.int64(xi), np.int64(yi)
    u = u * u * u * (u * (u * 6 - 15) + 10)
    v = v * v * v * (v * (v * 6 - 15) + 10)
    a, b = hash01(i, j, 0, seed), hash01(i + 1, j, 0, seed)
    c, d = hash01(i, j + 1, 0, seed), hash01(i + 1, j + 1, 0, seed)
    return 2 * (a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v) - 1


@njit(**FAST)
def value2d(x, y, seed):
    """Value noise with its two slopes: (value, d/dx, d/dy)."""
    xi, yi = np.floor(x), np.floor(y)
    fu, fv = x - xi, y - yi
    i, j = np.int64(xi), np.int64(yi)
    u = fu * fu * fu * (fu * (fu * 6 - 15) + 10)
    v = fv * fv * fv * (fv * (fv * 6 - 15) + 10)
    du = 30 * fu * fu * (fu * (fu - 2) + 1)
    dv = 30 * fv * fv * (fv * (fv - 2) + 1)
    a, b = hash01(i, j, 0, seed), hash01(i + 1, j, 0, seed)
    c, d = hash01(i, j + 1, 0, seed), hash01(i + 1, j + 1, 0, seed)
    k = a - b - c + d
    value = 2 * (a + (b - a) * u + (c - a) * v + k * u * v) - 1
    return value, 2 * du * (b - a + k * v), 2 * dv * (c - a + k * u)


@njit(**FAST)
def value3(x, y, z, seed):
    """Smooth value noise in space, -1...1."""
    xi, yi, zi = np.floor(x), np.floor(y), np.floor(z)
    u, v, w = x - xi, y - yi, z - zi
    i, j, k = np.int64(xi), np.int64(yi), np.int64(zi)
    u, v, w = u * u * (3 - 2 * u), v * v * (3 - 2 * v), w * w * (3 - 2 * w)
    lower = 0.0
    for dz in range(2):
        a, b = hash01(i, j, k + dz, seed), hash01(i + 1, j, k + dz, seed)
        c, d = hash01(i, j + 1, k + dz, seed), hash01(i + 1, j + 1, k + dz, seed)
        plane = a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v
        lower = plane if dz == 0 else lower + (plane - lower) * w
    return 2 * lower - 1


@njit(**FAST)
def fbm2(x, y, octaves, seed):
    """Octaves of value noise in the plane, each turned and doubled; about -1...1."""
    total, amplitude = 0.0, 0.5
    for o in range(octaves):
        total += amplitude * value2(x, y, seed + o)
        x, y = 1.6 * x - 1.2 * y + 17.3, 1.2 * x + 1.6 * y + 9.1
        amplitude *= 0.5
    return total


@njit(**FAST)
def fbm3(x, y, z, octaves, seed):
    """Octaves of value noise in space; about -1...1."""
    total, amplitude = 0.0, 0.5
    for o in range(octaves):
        total += amplitude * value3(x, y, z, seed + o)
        x, y, z = 1.63 * x - 1.21 * y + 5.2, 1.21 * x + 1.63 * y + 1.3, 2.03 * z + 7.7
        amplitude *= 0.5
    return total


@njit(**FAST)
def step01(low, high, x):
    """Smooth step from 0 at low to 1 at high."""
    t = (x - low) / (high - low)
    t = min(max(t, 0.0), 1.0)
    return t * t * (3 - 2 * t)


@njit(parallel=False, **FAST)
def plane(height, width, scale_x, scale_y, octaves, seed):
    """An image of fbm2, height × width, one lattice cell per scale pixels."""
    out = np.empty((height, width), np.float32)
    for y in range(height):
        for x in range(width):
            out[y, x] = fbm2(x / scale_x, y / scale_y, octaves, seed)
    return out
