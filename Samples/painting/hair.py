"""Hair as strands in space: locks that leave the scalp, are caught by the wind, and shine along their length."""

import numpy as np

from .anatomy import from_head
from .noise import fbm3
from .sitting import KX, KY, KZ, LX, LY, LZ, RX, RY, RZ
from .strokes import strokes

STEPS = 46
SKULL = np.array([0.735, 0.775, 0.890])  # radii the hair lies on, head units
SKULL_AT = np.array([0.0, 0.27, -0.13])


def roots(rng, count):
    """Places on the scalp (count, 3) and the outward normals there: above the hairline, not the face."""
    found = []
    while len(found) < count:
        v = rng.standard_normal(3)
        v /= np.sqrt((v**2).sum())
        p = SKULL_AT + v * SKULL
        hairline = 0.74 - 2.6 * max(abs(p[0]) - 0.30, 0) ** 1.6
        if p[1] < (hairline if p[2] > 0.22 else -0.30):
            continue
        found.append(np.concatenate([p, v]))
    found = np.array(found)
    return found[:, :3], found[:, 3:]


def _noise(p, scale, seed):
    return np.array([fbm3(a / scale, b / scale, c / scale, 2, seed) for a, b, c in p])


def guides(rng, count, part=-0.16):
    """Middle lines (count, STEPS, 3) of the locks in head space; they part at x = part and fly to +x."""
    p, n = roots(rng, count)
    side = np.where(p[:, 0] > part, 1.0, -1.0)
    length = rng.uniform(2.5, 4.6, count) * np.where(side > 0, 1.0, 0.92)
    step = (length / STEPS)[:, None]
    comb = np.stack([side * 1.0, np.full(count, 0.16), -0.30 - 0.25 * (side < 0)], -1)
    heading = comb - n * (comb * n).sum(1, keepdims=True) * 0.9 + n * 0.12
    heading /= np.linalg.norm(heading, axis=1, keepdims=True)
    lift = rng.normal(0.0, 0.22, count)
    line = [p.copy()]
    for k in range(STEPS - 1):
        t = k / STEPS
        curl = np.stack([_noise(p + t, 1.1, 401), _noise(p + 7 + t, 0.75, 402), _noise(p + 13, 0.9, 403)], -1)
        fall = np.array([0.0, -1.0, 0.0])
        free = np.clip((p[:, 0] - 0.35) / 0.6, 0, 1)[:, None]
        wind = np.stack(
            [
                np.full(count, 1.0),
                -0.06 + lift + 0.34 * np.sin(p[:, 0] * 1.7 + p[:, 1] * 1.4 - 1.2),
                np.full(count, -0.18),
            ],
            -1,
        )
        around = np.stack(
            [np.where(p[:, 2] < -0.5, 0.9, -0.12), np.full(count, -0.75), np.full(count, -0.85)], -1
        )
        left = ((side < 0) & (p[:, 0] < 0.2))[:, None]
        want = np.where(
            left,
            around,
            free * wind + (1 - free) * (fall * 0.75 + side[:, None] * np.array([0.75, 0, -0.35])),
        )
        want = want + curl * (0.40 + 0.85 * t)
        want /= np.linalg.norm(want, axis=1, keepdims=True)
        pull = 0.10 + 0.16 * t
        heading = heading * (1 - pull) + want * pull
        heading /= np.linalg.norm(heading, axis=1, keepdims=True)
        p = p + heading * step
        q = (p - SKULL_AT) / (SKULL * 1.02)
        inside = np.sqrt((q**2).sum(1, keepdims=True))
        p = np.where(
            (inside < 1) & (p[:, 1:2] > -0.35), SKULL_AT + q / np.maximum(inside, 0.2) * SKULL * 1.02, p
        )
        neck = np.sqrt(p[:, :1] ** 2 + (p[:, 2:] + 0.1) ** 2)
        push = np.where((p[:, 1:2] <= -0.35) & (neck < 0.55), 0.55 / np.maximum(neck, 0.1), 1.0)
        p = np.concatenate([p[:, :1] * push, p[:, 1:2], (p[:, 2:] + 0.1) * push - 0.1], 1)
        line.append(p.copy())
    return np.stack(line, 1)


def strands(rng, lines, each, thick=0.085):
    """Strands (n, STEPS, 3) about the middle lines of locks, and each one's lock."""
    locks = np.repeat(np.arange(len(lines)), each)
    n = len(locks)
    t = np.linspace(0, 1, STEPS)
    spread = thick * rng.uniform(0.6, 1.5, len(lines))[locks][:, None] * (0.55 + 1.1 * t - 1.35 * t**2.6)
    around = rng.standard_normal((n, 3)) * np.array([0.75, 0.75, 0.75])
    wave = rng.uniform(0, 6.28, (len(lines), 1))[locks] + rng.normal(0, 0.35, (n, 1))
    turn = rng.uniform(9, 15, (len(lines), 1))[locks]
    swing = 0.055 * np.sin(t[None] * turn + wave) * np.clip(t * 2.2, 0, 1)
    stray = (rng.random(n) < 0.07)[:, None] * rng.normal(0, 0.16, (n, 1)) * t[None] ** 1.5
    out = lines[locks] + around[:, None] * spread[..., None]
    out[..., 1] += swing + stray
    out[..., 0] += 0.5 * swing
    keep = rng.uniform(0.72, 1.0, n)  # not all strands reach the tip of the lock
    grid = t[None] * keep[:, None] * (STEPS - 1)
    i = np.minimum(grid.astype(int), STEPS - 2)
    f = (grid - i)[..., None]
    rows = np.arange(n)[:, None]
    return out[rows, i] * (1 - f) + out[rows, i + 1] * f, locks


def shine(tangent, light, power):
    """(diffuse, highlight) of a hair whose unit tangent is given, for an eye at +z (Kajiya and Kay)."""
    tl = (tangent * light).sum(-1)
    tv = tangent[..., 2]
    across = np.sqrt(np.clip(1 - tl**2, 0, 1))
    return across, np.clip(across * np.sqrt(np.clip(1 - tv**2, 0, 1)) - tl * tv, 0, 1) ** power


def segments(rng, lines, each, cx, cy, unit, width=1.5):
    """Painted segments of all strands, far to near, with the depth of each for the figure's test."""
    p, locks = strands(rng, lines, each)
    x, y, z = from_head(p[..., 0], p[..., 1], p[..., 2])
    p = np.stack([x, y, z], -1)
    tangent = np.gradient(p, axis=1)
    tangent /= np.linalg.norm(tangent, axis=-1, keepdims=True) + 1e-9
    kd, ks = shine(tangent, np.array([KX, KY, KZ]), 26)
    _, ks2 = shine(tangent + [0.0, 0.12, 0.0], np.array([KX, KY, KZ]), 70)
    sd, ss = shine(tangent, np.array([RX, RY, RZ]), 12)
    bd, bs = shine(tangent, np.array([LX, LY, LZ]), 12)
    centre = np.array([0.05, 0.1, -0.15])
    out = (p - centre) / np.linalg.norm(p - centre, axis=-1, keepdims=True)
    faces_key = np.clip(0.40 + 0.75 * (out @ np.array([KX, KY, KZ])), 0.04, 1)
    faces_sun = np.clip(0.22 + 0.95 * (out @ np.array([RX, RY, RZ])), 0.0, 1)
    faces_back = np.clip(0.10 + 0.95 * (out @ np.array([LX, LY, LZ])), 0.0, 1)
    nape = 1 - 0.72 * np.exp(-((x - 0.30) ** 2 / 0.16 + (y + 0.70) ** 2 / 0.30)) * (z < 0.3)
    n = len(p)
    lock_tone = rng.uniform(0.48, 1.50, lines.shape[0])[locks]
    tone = (lock_tone * rng.uniform(0.75, 1.3, n))[:, None, None]
    t = np.linspace(0, 1, STEPS)[None, :, None]
    base = np.array([0.088, 0.036, 0.017]) * tone * (0.60 + 0.75 * t)
    gold = np.array([0.62, 0.30, 0.11]) * (0.6 + 0.4 * tone)
    key, sun, back = np.array([2.0, 1.28, 0.80]), np.array([3.3, 1.65, 0.9]), np.array([1.5, 0.85, 0.45])
    sky = np.array([0.25, 0.26, 0.42])
    light = (
        (kd * faces_key)[..., None] * key
        + (sd * faces_sun)[..., None] * sun
        + (bd * faces_back)[..., None] * back
        + sky
    )
    colour = base * light * nape[..., None]
    colour += gold * 0.17 * ((ks + 0.8 * ks2) * faces_key)[..., None] * key
    colour += gold * 0.36 * (ss * faces_sun * nape**2)[..., None] * sun * (0.45 + t)
    colour += gold * 0.22 * (bs * faces_back * nape**2)[..., None] * back
    px = np.stack([cx + x * unit, cy - y * unit], -1)
    taper = (
        width
        * np.array(unit / 165.0)
        * rng.uniform(0.6, 1.25, (n, 1))
        * np.clip(1.25 - t[..., 0] ** 3, 0.2, 1)
    )
    fade = (
        np.clip((1 - t[..., 0]) * 7, 0.25, 1)
        * np.clip(t[..., 0] * rng.uniform(12, 40, (n, 1)), 0.0, 1)
        * 0.92
    )
    seg = strokes(px, taper, colour, fade)
    seg = seg.reshape(n, STEPS - 1, 16)
    seg[..., 15] = -0.12 - z[:, 1:]
    seg = seg.reshape(-1, 16)
    return seg[np.argsort(-seg[:, 15], kind="stable")]


def hairline(rng, cx, cy, unit, count=2600):
    """Segments of the fine hairs that soften the edge of the hair on brow and temples."""
    side = rng.choice([-1.0, 1.0], count)
    s = rng.uniform(0.0, 0.66, count)
    edge = 0.73 - 2.6 * np.maximum(s - 0.30, 0) ** 1.6
    x, y = side * s - 0.02, edge + rng.normal(0.035, 0.035, count)
    q = np.linspace(0, 1, 7)[None]
    along = np.where(x > -0.16, 1.0, -1.0)
    lean = np.clip(0.95 - 1.5 * s, -0.4, 1.0) + rng.normal(0, 0.22, count)
    size = rng.uniform(0.10, 0.24, count)
    hx = x[:, None] + along[:, None] * size[:, None] * q * np.cos(lean)[:, None]
    hy = y[:, None] + size[:, None] * (q * np.sin(lean)[:, None] - 0.45 * q**2)
    hz = SKULL_AT[2] + 0.87 * np.sqrt(np.clip(1 - (hx / 0.735) ** 2 - ((hy - 0.27) / 0.775) ** 2, 0, 1))
    fx, fy, fz = from_head(hx, hy, hz)
    px = np.stack([cx + fx * unit, cy - fy * unit], -1)
    ink = np.array([0.190, 0.052, 0.016]) * rng.uniform(0.6, 1.5, (count, 1))
    colour = ink[:, None] * (1.25 - 0.9 * (hx / 0.7))[..., None].clip(0.3, 2)
    fade = np.array([0.0, 0.5, 0.8, 0.9, 0.8, 0.6, 0.0]) * 0.7
    return strokes(px, np.full((count, 7), 0.9 * unit / 165.0), colour, np.broadcast_to(fade, (count, 7)))


def wisps(rng, cx, cy, unit):
    """Segments of a few loose strands that the wind draws across brow and temple."""
    n, k = 30, 40
    lock = rng.integers(0, 2, n)
    at = np.array([(-0.20, 0.66), (0.56, 0.40)])[lock] + rng.normal(0, 0.035, (n, 2))
    aim = np.array([-0.72, -0.95])[lock] + rng.normal(0, 0.10, n)
    turn = np.array([0.95, 1.35])[lock] + rng.normal(0, 0.14, n)
    long = np.array([1.35, 1.5])[lock] * rng.uniform(0.7, 1.15, n)
    t = np.linspace(0, 1, k)[None]
    angle = (
        aim[:, None]
        + turn[:, None] * t
        + 0.16 * np.sin(t * 9 + lock[:, None] * 2.1 + rng.normal(0, 0.4, (n, 1)))
    )
    x = at[:, :1] + np.cumsum(np.cos(angle), 1) * long[:, None] / k
    y = at[:, 1:] + np.cumsum(np.sin(angle), 1) * long[:, None] / k
    fx, fy, _ = from_head(x, y, np.full_like(x, 0.55))
    px = np.stack([cx + fx * unit, cy - fy * unit], -1)
    ink = np.array([0.26, 0.085, 0.030]) * rng.uniform(0.5, 1.6, (n, 1))
    colour = ink[:, None] * (0.75 + 0.5 * np.sin(t * 3.1))[..., None]
    fade = np.clip(t * 8, 0, 1) * np.clip((1 - t) * 3, 0, 1) * 0.75
    return strokes(px, np.full((n, k), 0.95 * unit / 165.0), colour, fade * np.ones((n, 1)))


def face_hairs(rng, cx, cy, unit):
    """Segments of lashes and brow hairs."""
    from .complexion import brow_middle
    from .anatomy import EYE_X

    parts = []
    for side in (-1.0, 1.0):
        for k in range(230):  # the brow
            u = rng.random() ** 0.9
            s = 0.13 + 0.375 * u
            half = 0.030 * (1 - 0.75 * u**1.6)
            y = brow_middle(s) + rng.uniform(-1, 0.7) * half
            lean = 1.25 - 1.25 * u + rng.normal(0, 0.12) - (y > brow_middle(s)) * 0.35
            size = 0.060 * rng.uniform(0.7, 1.1) * (1 - 0.3 * u)
            q = np.linspace(0, 1, 4)
            hx = side * (s + size * q * np.cos(lean * (1 - 0.35 * q)))
            hy = y + size * q * np.sin(lean * (1 - 0.35 * q))
            parts.append((hx, hy, 0.80 - 0.5 * np.abs(hx), 1.0, 0.55))
        for k in range(46):  # upper lashes
            u = -0.80 + 1.80 * k / 45
            x0 = 0.166 * min(u, 0.995)
            y0 = 0.092 * max(1 - min(u, 0.995) ** 2, 0) ** 0.62 * (1 - 0.10 * u) + 0.016 * u
            size = 0.028 + 0.050 * np.clip((u + 0.9) / 1.5, 0, 1)
            lean = 1.65 - 0.85 * (u + 0.3) + rng.normal(0, 0.09)
            q = np.linspace(0, 1, 5)
            angle = lean - 0.75 + 0.85 * q
            hx = EYE_X + x0 + np.cumsum(np.cos(angle)) * size / 5
            hy = y0 - 0.004 + np.cumsum(np.sin(angle)) * size / 5
            parts.append((side * hx, hy, np.full(5, 0.76), 1.5, 0.95))
    out = []
    for hx, hy, hz, thick, alpha in parts:
        x, y, _ = from_head(hx, hy, hz)
        line = np.stack([cx + x * unit, cy - y * unit], -1)[None]
        k = len(hx)
        ink = np.broadcast_to(np.array([0.030, 0.014, 0.009]), (1, k, 3))
        out.append(strokes(line, thick * unit / 165.0 * np.linspace(1, 0.25, k)[None], ink, alpha))
    return np.concatenate(out)
