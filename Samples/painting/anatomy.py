"""The figure as a distance field. Head units: chin at y −1, crown at +1, eyes on y 0; z looks at us.

Proportions are the draughtsman's: eye line at half the head, face five eyes wide, brow, nose and
chin at equal thirds under the hairline, shoulders a little over three head widths.
"""

import numpy as np
from numba import njit

from .noise import FAST, fbm2, fbm3

YAW, ROLL = -0.17, 0.055  # the head turns to the lamp and leans a little
COS_Y, SIN_Y = float(np.cos(YAW)), float(np.sin(YAW))
COS_R, SIN_R = float(np.cos(ROLL)), float(np.sin(ROLL))
EYE_X, EYE_Z, EYE_R = 0.300, 0.500, 0.190

SKIN, DRESS, SCARF = 0, 1, 2


@njit(**FAST)
def union(a, b, k):
    """Smooth union of two distances, rounded over k."""
    h = max(k - abs(a - b), 0.0) / k
    return min(a, b) - h * h * k * 0.25


@njit(**FAST)
def carve(a, b, k):
    """a with b smoothly taken away."""
    h = max(k - abs(-b - a), 0.0) / k
    return max(a, -b) + h * h * k * 0.25


@njit(**FAST)
def egg(x, y, z, rx, ry, rz):
    """About the distance to an ellipsoid at the origin."""
    k0 = np.sqrt((x / rx) ** 2 + (y / ry) ** 2 + (z / rz) ** 2)
    k1 = np.sqrt((x / rx**2) ** 2 + (y / ry**2) ** 2 + (z / rz**2) ** 2)
    return k0 * (k0 - 1.0) / max(k1, 1e-6)


@njit(**FAST)
def limb(x, y, z, ax, ay, az, bx, by, bz, ra, rb):
    """Distance to a limb from a to b whose radius runs from ra to rb."""
    dx, dy, dz = bx - ax, by - ay, bz - az
    t = ((x - ax) * dx + (y - ay) * dy + (z - az) * dz) / (dx * dx + dy * dy + dz * dz)
    t = min(max(t, 0.0), 1.0)
    px, py, pz = x - ax - t * dx, y - ay - t * dy, z - az - t * dz
    return np.sqrt(px * px + py * py + pz * pz) - (ra + (rb - ra) * t)


@njit(**FAST)
def to_head(x, y, z):
    """Figure space to the head's own, which turns about the neck."""
    y += 0.9
    x, y = COS_R * x + SIN_R * y, -SIN_R * x + COS_R * y
    y -= 0.9
    return COS_Y * x - SIN_Y * z, y, SIN_Y * x + COS_Y * z


@njit(**FAST)
def from_head(x, y, z):
    """The head's own space to the figure's."""
    x, z = COS_Y * x + SIN_Y * z, -SIN_Y * x + COS_Y * z
    y += 0.9
    x, y = COS_R * x - SIN_R * y, SIN_R * x + COS_R * y
    return x, y - 0.9, z


@njit(**FAST)
def eye_opening(x, y):
    """Room inside the almond of an eye, in head units; x from the eye's middle toward the temple."""
    u = x / 0.166
    if u <= -1.0 or u >= 1.0:
        return -0.05 - 0.1 * (abs(u) - 1.0)
    tilt = 0.016 * u
    upper = 0.080 * (1 - u * u) ** 0.62 * (1.0 - 0.10 * u) + tilt
    lower = -0.052 * (1 - u * u) ** 0.75 * (1.0 + 0.16 * u) + tilt
    return min(upper - y, y - lower)


@njit(**FAST)
def head(x, y, z):
    """Distance to the head, in its own space."""
    s = abs(x)
    d = egg(x, y - 0.27, z + 0.13, 0.70, 0.735, 0.86)
    d = union(d, egg(x, y + 0.12, z - 0.13, 0.585, 0.74, 0.63), 0.16)
    d = union(d, egg(x, y + 0.50, z - 0.17, 0.455, 0.44, 0.50), 0.20)
    d = union(d, egg(x, y + 0.855, z - 0.50, 0.145, 0.135, 0.150), 0.22)
    d = union(d, egg(s - 0.375, y + 0.20, z - 0.46, 0.17, 0.15, 0.17), 0.20)
    d = union(d, limb(s, y, z, 0.0, 0.175, 0.715, 0.43, 0.185, 0.54, 0.060, 0.050), 0.16)
    d = carve(d, egg(s - 0.285, y - 0.015, z - 0.865, 0.185, 0.115, 0.185), 0.17)
    d = carve(d, egg(s - 0.36, y + 0.60, z - 0.74, 0.10, 0.20, 0.08), 0.15)
    opening = eye_opening(s - EYE_X, y)
    lid = 0.024 * min(max(0.5 - opening / 0.016, 0.0), 1.0)
    ex, ey, ez = s - EYE_X, y - 0.005, z - EYE_Z
    ball = np.sqrt(ex * ex + ey * ey + ez * ez) - EYE_R - lid
    d = union(d, ball, 0.035)
    nose = limb(x, y, z, 0.0, 0.13, 0.665, 0.0, -0.315, 0.925, 0.050, 0.062)
    nose = union(nose, egg(x, y + 0.325, z - 0.905, 0.074, 0.070, 0.080), 0.07)
    nose = union(nose, egg(s - 0.090, y + 0.352, z - 0.795, 0.050, 0.050, 0.080), 0.06)
    d = union(d, nose, 0.105)
    d = carve(d, egg(s - 0.050, y + 0.418, z - 0.868, 0.030, 0.022, 0.042), 0.035)
    d = union(d, egg(x, y + 0.60, z - 0.62, 0.23, 0.16, 0.155), 0.10)
    d = carve(d, limb(x, y, z, 0.0, -0.435, 0.84, 0.0, -0.535, 0.845, 0.018, 0.026), 0.045)
    upper = egg(s - 0.060, y + 0.575 + 0.10 * s, z - 0.752 + 0.22 * s, 0.105, 0.040, 0.060)
    lower = egg(x, y + 0.668 - 0.30 * x * x, z - 0.742 + 0.10 * s, 0.135, 0.050, 0.068)
    d = union(d, union(upper, lower, 0.012), 0.030)
    d = carve(d, limb(s, y, z, 0.0, -0.622, 0.845, 0.195, -0.596, 0.735, 0.007, 0.010), 0.022)
    return d


@njit(**FAST)
def bare(x, y, z):
    """Distance to neck, throat and shoulders."""
    s = abs(x)
    d = limb(x, y, z, 0.0, -0.55, -0.16, 0.0, -1.75, -0.30, 0.325, 0.37)
    d = union(d, limb(s, y, z, 0.30, -0.55, 0.02, 0.06, -1.60, 0.13, 0.07, 0.07), 0.12)
    d = union(d, limb(s, y, z, 0.0, -1.50, -0.36, 1.02, -1.92, -0.30, 0.24, 0.24), 0.42)
    d = union(d, egg(x, y + 2.60, z + 0.22, 0.92, 1.08, 0.48), 0.35)
    d = union(d, limb(s, y, z, 0.09, -1.74, 0.17, 0.62, -1.76, 0.00, 0.035, 0.030), 0.12)
    d = carve(d, egg(x, y + 1.64, z - 0.24, 0.075, 0.09, 0.08), 0.12)
    return d


@njit(**FAST)
def neckline(x):
    """Height of the dress's upper hem at x."""
    u = min(abs(x) / 0.98, 1.0)
    return -2.28 + 0.60 * u**2.4 + 3.0 * max(abs(x) - 0.62, 0.0)


@njit(**FAST)
def dress(x, y, z):
    """Distance to the dress: bodice, loose sleeves, the skirt gathered at the waist."""
    s = abs(x)
    d = egg(x, y + 2.60, z + 0.22, 0.93, 1.10, 0.50)
    bust = union(
        egg(x - 0.37, y + 2.82, z - 0.14, 0.37, 0.40, 0.34),
        egg(x + 0.37, y + 2.82, z - 0.14, 0.37, 0.40, 0.34),
        0.30,
    )
    d = union(d, bust, 0.30)
    d = union(d, egg(x, y + 3.8, z + 0.24, 0.70, 1.15, 0.44), 0.45)
    d = union(d, egg(x, y + 6.0, z + 0.24, 1.32, 1.9, 0.85), 0.55)
    sleeve = limb(s, y, z, 1.08, -1.98, -0.30, 1.48, -3.75, -0.55, 0.265, 0.25)
    sleeve = union(sleeve, limb(s, y, z, 1.48, -3.75, -0.55, 1.22, -5.3, -0.95, 0.26, 0.38), 0.12)
    d = union(d, limb(s, y, z, 0.45, -1.68, -0.34, 1.08, -1.95, -0.30, 0.22, 0.265), 0.3)
    d = union(d, sleeve, 0.10)
    return d


@njit(**FAST)
def folds(x, y, z):
    """How far the cloth of the dress stands off, by gathers, drape and pulls toward the waist."""
    s = abs(x)
    warp = fbm3(x * 1.1, y * 0.8, z * 1.1, 3, 71)
    crease = 0.0
    if s > 0.80:  # sleeves: creases across, more at the elbow
        crook = np.exp(-((y + 3.75) ** 2) / 0.5)
        ring = np.sin(y * 5.2 + (s - 1.4) * 7.0 + 4.2 * warp + x * 2.0 + z * 5.0)
        fine = np.sin(y * 12.0 + 7.0 * warp - s * 16.0 + z * 9.0)
        crease = (0.012 + 0.034 * crook) * ring * abs(ring) ** 0.5 + 0.017 * fine
    away = min(max((s - 0.86 - 0.5 * max(-4.2 - y, 0.0)) / 0.12, 0.0), 1.0)
    waist = np.exp(-((y + 3.95) ** 2) / 0.10)
    turn = np.arctan2(x, z + 0.9)
    below = min(max((-4.0 - y) / 0.8, 0.0), 1.0)
    pleat = np.sin(turn * 26.0 + 2.5 * warp + 1.2 * np.sin(turn * 9.0)) * (0.014 + 0.055 * below)
    above = min(max((y + 4.1) / 0.5, 0.0), 1.0)
    pull = (
        np.sin((x * 7.0 + (y + 4.0) * x * 3.2) + 2.6 * warp)
        * 0.020
        * above
        * min(max((-2.5 - y) / 0.7, 0.0), 1.0)
    )
    drape = (
        np.sin(y * 8.5 - 3.3 * s * s + 2.8 * warp)
        * 0.016
        * above
        * min(max((-2.3 - y) / 0.4, 0.0), 1.0)
        * min(max((y + 3.5) / 0.4, 0.0), 1.0)
    )
    body = pleat * (1 - above * 0.85) + pull + drape - 0.05 * waist
    return body * (1 - away) + crease * away


@njit(**FAST)
def scarf(x, y, z):
    """Distance to the scarf's loops about the neck, with its wrung folds."""
    best = 9.0
    for loop in range(2):
        tilt = 0.34 + 0.10 * loop
        yy = y + 1.40 + 0.19 * loop + tilt * (z - 0.05) - 0.10 * x * (1 - 1.6 * loop)
        zz = z + 0.10
        turn = np.arctan2(x, zz)
        ring = np.sqrt((x / 1.08) ** 2 + zz * zz) - (0.55 + 0.10 * loop + 0.03 * np.sin(turn * 3.0 + loop))
        roll = np.arctan2(yy, ring)
        tube = np.sqrt(ring * ring + (yy * 0.92) ** 2) - 0.185
        warp = fbm2(turn * 2.2 + 9.0 * loop, roll * 0.5, 3, 91 + loop)
        wring = (
            np.sin(roll * 5.0 + turn * 4.0 + 4.0 * warp) * 0.030
            + np.sin(roll * 11.0 - turn * 5.0 + 6.0 * warp) * 0.011
        )
        best = union(best, tube + wring, 0.05)
    return best * 0.75


@njit(**FAST)
def figure(x, y, z):
    """(distance, what it is) of the whole figure."""
    d, kind = 9.0, SKIN
    if y > -1.5:
        hx, hy, hz = to_head(x, y, z)
        far = np.sqrt(hx * hx + hy * hy + hz * hz) - 1.25
        d = far if far > 0.25 else head(hx, hy, hz)
    d = union(d, bare(x, y, z), 0.10)
    if y < -1.2:
        hem = y - neckline(x)
        cloth = dress(x, y, z)
        if cloth < 0.3:
            cloth = cloth * 0.9 + folds(x, y, z) - 0.035
        cloth = max(cloth, hem)
        if cloth < d:
            d, kind = cloth * 0.8, DRESS
    if -2.6 < y < -0.7:
        wrap = scarf(x, y, z)
        if wrap < d:
            d, kind = wrap, SCARF
    return d, kind
