"""The landscape's camera and its first two pictures: the far view, and the same view in a still lake."""

import numpy as np
from numba import njit, prange
from scipy.ndimage import zoom

from .sky import clear_sky, march_clouds
from .terrain import shade, trace

EYE = 6.4  # metres over the lake
HORIZON = 0.50  # of the height, from the top
TAN = 0.56  # half the picture's width over its distance


def directions(width, height):
    """Unit view directions (h, w, 3) and each pixel's length before it was made unit."""
    x = ((np.arange(width) + 0.5) / width * 2 - 1) * TAN
    y = (HORIZON - (np.arange(height) + 0.5) / height) * 2 * TAN * height / width
    d = np.empty((height, width, 3))
    d[..., 0], d[..., 1], d[..., 2] = x[None], y[:, None], 1
    return d / np.sqrt((d**2).sum(-1, keepdims=True))


def project(x, y, z, width, height):
    """Pixel position of metres (x right, y over the lake, z ahead), and pixels per metre there."""
    per_metre = width / (2 * TAN * z)
    return width / 2 + x * per_metre, HORIZON * height - (y - EYE) * per_metre, per_metre


def sky(d, seed):
    """Sky with clouds for unit directions; the clouds are marched at half size."""
    h, w = d.shape[:2]
    half = np.ascontiguousarray(d[::2, ::2])
    jitter = np.random.default_rng(seed).random(half.shape[:2])
    clouds = march_clouds(half, jitter, seed)
    clouds = zoom(
        clouds, (h / clouds.shape[0], w / clouds.shape[1], 1), order=1, grid_mode=True, mode="nearest"
    )
    return clear_sky(d, seed) * (1 - clouds[..., 3:]) + clouds[..., :3]


@njit(parallel=True, cache=True, fastmath=True)
def land(picture, depth, d, ground, openness, mirrored, seed):
    """Marches the ground into picture and depth; mirrored, as a still lake at height 0 would show it."""
    height, width = picture.shape[:2]
    for row in prange(height):
        for col in range(width):
            dx, dy, dz = d[row, col, 0], d[row, col, 1], d[row, col, 2]
            ox, oy, oz, start = 0.0, EYE, 0.0, 150.0
            if mirrored:
                if dy > -1e-5:
                    continue
                to_lake = EYE / -dy
                ox, oy, oz, start = dx * to_lake, 0.0, dz * to_lake, 25.0
                dy = -dy
            t = trace(ground, ox, oy, oz, dx, dy, dz, start)
            if t > 0:
                x, z = ox + dx * t, oz + dz * t
                r, g, b = shade(ground, openness, x, z, t + (EYE if mirrored else 0.0), dx, dy, dz, seed)
                picture[row, col, 0], picture[row, col, 1], picture[row, col, 2] = r, g, b
                depth[row, col] = z
    return picture
