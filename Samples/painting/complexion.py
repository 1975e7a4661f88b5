"""The colours of skin, lips and eyes, in the head's own space."""

import numpy as np
from numba import njit

from .anatomy import EYE_X, eye_opening
from .noise import FAST, fbm2, step01


@njit(**FAST)
def spot(x, y, cx, cy, rx, ry):
    """A soft spot, 1 in its middle."""
    return np.exp(-(((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2))


@njit(**FAST)
def lip_room(x, y):
    """Room inside the outline of the lips, head units."""
    s = abs(x)
    if s > 0.205:
        return -0.1
    u = s / 0.205
    lift = 0.55 * s * s
    upper = lift - 0.620 + 0.082 * (1 - u) ** 0.75 * (1 + 0.25 * u) - 0.020 * np.exp(-((s / 0.028) ** 2))
    lower = lift - 0.620 - 0.110 * (1 - u * u) ** 0.75
    return min(upper - y, y - lower)


@njit(**FAST)
def skin(x, y, z):
    """Skin's (r, g, b) albedo and its gloss, at a place of the head."""
    s = abs(x)
    r, g, b, gloss = 0.640, 0.392, 0.305, 0.30
    mottle = fbm2(x * 9.0, y * 9.0, 4, 201)
    pores = fbm2(x * 90.0, y * 90.0 + z * 30.0, 2, 205)
    r, g, b = (
        r * (1 + 0.04 * mottle),
        g * (1 + 0.06 * mottle + 0.03 * pores),
        b * (1 + 0.07 * mottle + 0.03 * pores),
    )
    hairline = 0.70 - 2.6 * max(s - 0.30, 0.0) ** 1.6 + 0.05 * fbm2(x * 16.0, y * 7.0, 3, 241)
    scalp = step01(0.0, 0.12, y - hairline) if z > 0.22 else step01(-0.35, -0.15, y + 0.2 * (z < -0.1))
    r, g, b = r + (0.042 - r) * scalp, g + (0.018 - g) * scalp, b + (0.010 - b) * scalp
    gloss *= 1 - scalp
    if z < 0.1:
        return r, g, b, gloss
    blush = 0.55 * spot(s, y, 0.40, -0.26, 0.17, 0.13) + 0.35 * spot(s, y, 0.0, -0.32, 0.10, 0.09)
    blush += 0.18 * spot(s, y, 0.0, -0.88, 0.14, 0.10)
    g, b = g * (1 - 0.26 * blush), b * (1 - 0.22 * blush)
    freckle = (
        step01(0.36, 0.62, fbm2(x * 46.0, y * 46.0, 2, 211)) * spot(s, y, 0.24, -0.22, 0.25, 0.12) * 0.22
    )
    r, g, b = r * (1 - 0.3 * freckle), g * (1 - 0.55 * freckle), b * (1 - 0.7 * freckle)
    lip = step01(-0.010, 0.012, lip_room(x, y))
    if lip > 0:
        crease = 1 + 0.10 * fbm2(x * 70.0, y * 9.0, 2, 221)
        r += (0.47 * crease - r) * lip * 0.92
        g += (0.135 * crease - g) * lip * 0.92
        b += (0.125 * crease - b) * lip * 0.92
        gloss += 0.6 * lip
        line = np.exp(-(((y + 0.621 - 0.55 * s * s) / 0.0085) ** 2)) * step01(0.215, 0.17, s)
        r, g, b = r * (1 - 0.80 * line), g * (1 - 0.84 * line), b * (1 - 0.84 * line)
    opening = eye_opening(s - EYE_X, y)
    shadow = spot(s, y, 0.33, 0.085, 0.15, 0.055) * 0.50  # eye shadow on the upper lid
    r, g, b = r * (1 - 0.42 * shadow), g * (1 - 0.62 * shadow), b * (1 - 0.55 * shadow)
    under = spot(s, y, 0.28, -0.095, 0.13, 0.04) * 0.25
    r, g, b = r * (1 - 0.15 * under), g * (1 - 0.22 * under), b * (1 - 0.12 * under)
    crease_y = 0.118 - 1.4 * (s - 0.31) ** 2
    crease = np.exp(-(((y - crease_y) / 0.011) ** 2)) * step01(0.14, 0.20, s) * step01(0.49, 0.42, s) * 0.55
    liner = step01(-0.030, -0.008, opening) * step01(-0.02, 0.02, y + 0.018) * step01(0.13, 0.22, s)
    wing = step01(-0.020, -0.004, opening) * (1 - liner) * 0.45
    dark = max(crease, max(0.94 * liner, wing))
    r, g, b = r * (1 - 0.80 * dark), g * (1 - 0.90 * dark), b * (1 - 0.90 * dark)
    brow = brow_room(s, y)
    r, g, b = r * (1 - 0.62 * brow), g * (1 - 0.70 * brow), b * (1 - 0.72 * brow)
    return r, g, b, gloss * (1 - 0.8 * dark)


@njit(**FAST)
def brow_middle(s):
    """Height of the brow's middle at s from the face's middle line."""
    u = (s - 0.13) / 0.37
    return 0.198 + 0.085 * np.sin(min(max(u, 0.0), 1.2) * 2.15) - 0.055 * u * u


@njit(**FAST)
def brow_room(s, y):
    """Soft cover of the brow's shadow under its hairs, 0...1."""
    u = (s - 0.125) / 0.385
    if u < -0.05 or u > 1.05:
        return 0.0
    half = 0.034 * (1 - 0.75 * max(u, 0.0) ** 1.6)
    return (
        np.exp(-(((y - brow_middle(s)) / half) ** 2)) * step01(-0.05, 0.12, u) * step01(1.05, 0.85, u) * 0.8
    )


@njit(**FAST)
def eye(x, y):
    """Inside of an eye's opening: (r, g, b, own light, cover); cover 0 outside."""
    s = abs(x)
    cover = step01(-0.004, 0.004, eye_opening(s - EYE_X, y))
    if cover <= 0:
        return 0.0, 0.0, 0.0, 0.0, 0.0
    side = 1.0 if x > 0 else -1.0
    cx = side * EYE_X + 0.012
    px, py = x - cx, y - 0.012
    rho, turn = np.sqrt(px * px + py * py), np.arctan2(py, px)
    edge = min(abs((s - EYE_X) / 0.166), 1.0)
    r, g, b = 0.62, 0.575, 0.56
    r, g, b = r * (1 - 0.30 * edge**2), g * (1 - 0.46 * edge**2), b * (1 - 0.46 * edge**2)
    tear = spot(s, y, EYE_X - 0.143, -0.008, 0.022, 0.022)
    r, g, b = r + (0.50 - r) * tear, g + (0.22 - g) * tear, b + (0.20 - b) * tear
    iris = step01(0.094, 0.085, rho)
    fibre = fbm2(turn * 9.0, rho * 22.0, 3, 231) * 0.5 + 0.5
    inner = step01(0.075, 0.032, rho)
    ir = (0.060 + 0.26 * inner) * (0.55 + 0.9 * fibre)
    ig = (0.125 + 0.12 * inner) * (0.55 + 0.9 * fibre)
    ib = (0.105 - 0.03 * inner) * (0.55 + 0.9 * fibre)
    glow = 0.8 + 1.4 * max(0.0, 0.5 * (px * 0.6 - py) / 0.05) * (rho < 0.085)
    limbal = 1 - 0.85 * step01(0.064, 0.086, rho)
    pupil = 1 - 0.97 * step01(0.041, 0.033, rho)
    k = glow * limbal * pupil
    r, g, b = r + (ir * k - r) * iris, g + (ig * k - g) * iris, b + (ib * k - b) * iris
    lid_shade = 1 - 0.60 * step01(0.020, 0.072, y + 0.10 * abs(s - EYE_X))
    r, g, b = r * lid_shade, g * lid_shade, b * lid_shade
    shine = step01(0.021, 0.013, np.sqrt((px + 0.036) ** 2 + (py - 0.034) ** 2))
    shine += 0.35 * step01(0.014, 0.007, np.sqrt((px - 0.034) ** 2 + (py + 0.034) ** 2))
    wet = 0.10 * np.exp(-(((y + 0.045) / 0.006) ** 2)) * (1 - iris * 0.7)
    return r, g, b, 1.3 * shine + 0.10 * wet, cover
