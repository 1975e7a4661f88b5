"""Trees, painted branch by branch: conifers for the shores, a birch for the frame."""

import numpy as np

from .leaves import leaves
from .strokes import strokes

SUNLIT = np.array([1.0, 0.70, 0.36])  # the low sun's colour on leaves


def conifer(rng, foot, tall, light, air, clear, detail, depth=0.0, flip=1.0):
    """Segments of one spruce: foot (2,) px, tall px, light 0...1 of the sun, and the air's veil.

    air (3,) and clear (3,): colour added by, and share let through, the air before it.
    detail: whorls of branches. flip −1 hangs the tree head down, as a lake shows it.
    """
    whorl = np.linspace(0.06, 0.985, detail)
    level = np.repeat(whorl, 4) + rng.normal(0, 0.4 / detail, detail * 4)
    level = np.clip(level, 0.03, 0.99)
    side = np.tile([-1.0, 1.0, -0.45, 0.4], detail)
    reach = tall * 0.23 * (1 - level) ** 0.85 * rng.uniform(0.65, 1.2, len(level)) + 0.008 * tall
    droop = reach * rng.uniform(0.28, 0.6, len(level))
    order = np.argsort(level + 0.02 * np.abs(side), kind="stable")
    level, side, reach, droop = level[order], side[order], reach[order], droop[order]
    t = np.linspace(0, 1, 4)
    x = foot[0] + side[:, None] * reach[:, None] * t
    up = level[:, None] * tall - droop[:, None] * t**1.3 + 0.25 * droop[:, None] * t**4
    points = np.stack([x, foot[1] - flip * up], -1)
    thick = (
        1.9 * tall / detail * 0.36 * (1.05 - 0.95 * t)[None] * np.ones_like(x) * (1.2 - 0.5 * level[:, None])
    )
    dark = np.array([0.010, 0.021, 0.012])
    glow = np.clip(0.35 - 0.65 * side, 0.02, 1)[:, None] * (0.25 + 0.75 * t[None])
    glow = glow * light * rng.uniform(0.6, 1.3, (len(level), 1))
    colour = dark * (0.55 + 0.75 * level[:, None, None]) + glow[..., None] * SUNLIT * np.array(
        [0.085, 0.13, 0.045]
    )
    colour = colour * clear + air
    trunk = np.array([[[foot[0], foot[1]], [foot[0], foot[1] - flip * tall * 1.01]]])
    trunk = strokes(
        trunk, np.array([[0.03, 0.004]]) * tall, np.broadcast_to(dark * clear + air, (1, 2, 3)), depth=depth
    )
    return np.concatenate([trunk, strokes(points, thick, colour, depth=depth)])


def grow(rng, start, heading, length, thick, level, limbs, finest):
    """Grows a limb and its children down to `finest` px; appends (points, widths, level) to limbs."""
    steps = 7
    points, angle = [np.asarray(start, float)], heading
    for k in range(steps):
        angle += rng.normal(0, 0.09 + 0.04 * level) + (level > 1) * 0.16 * np.cos(angle) * (
            np.sin(angle) < 0.95
        )
        points.append(points[-1] + np.array([np.cos(angle), np.sin(angle)]) * length / steps)
    points = np.array(points)
    taper = thick * np.linspace(1, 0.35 if level else 0.55, steps + 1)
    limbs.append((points, taper, level))
    if level >= 4 or thick < finest:
        return
    children = (17, 9, 6, 4)[level]
    for k in range(children):
        at = rng.uniform(0.3, 1.0) if level else 0.30 + 0.68 * (k + rng.random()) / children
        i = min(int(at * steps), steps - 1)
        base = points[i] + (points[i + 1] - points[i]) * (at * steps - i)
        side = 1 if k % 2 else -1
        spread = rng.uniform(0.45, 0.95) * side * (0.85 if level else 0.8)
        here = np.arctan2(*(points[i + 1] - points[i])[::-1])
        grow(
            rng,
            base,
            here + spread,
            length * (rng.uniform(0.40, 0.60) if level else rng.uniform(0.26, 0.42) * (1.25 - 0.7 * at)),
            taper[i] * rng.uniform(0.20, 0.34) * (1.6 if level else 1),
            level + 1,
            limbs,
            finest,
        )


def birch(rng, foot, tall, thick, lean, leaf, leaves_per_twig, tint):
    """A birch as (segments of its wood, leaf rows behind, leaf rows in front); sizes in px."""
    limbs = []
    grow(rng, foot, -np.pi / 2 + lean, tall, thick, 0, limbs, 0.0161 * thick)
    wood = []
    for points, taper, level in sorted(limbs, key=lambda limb: -limb[2]):
        bark = np.array([0.60, 0.55, 0.50]) if level == 0 else np.array([0.11, 0.085, 0.07])
        bark = bark if level != 1 else np.array([0.26, 0.22, 0.20])
        colour = np.broadcast_to(bark * (0.62, 0.5, 0.5)[min(level, 2)], (1, len(points), 3))
        wood.append(strokes(points[None], taper[None], colour, shade=0.55))
        if level == 0:
            wood.append(_bark_marks(rng, points, taper))
    ends = np.concatenate(
        [p[2:] for p, _, level in limbs if level >= 3] + [p[4:] for p, _, l in limbs if l == 2]
    )
    near = rng.random(len(ends))  # 0 behind the wood ... 1 toward us
    n = len(ends) * leaves_per_twig
    spots, near = np.repeat(ends, leaves_per_twig, 0), np.repeat(near, leaves_per_twig)
    hang = np.abs(rng.normal(0, leaf * 3.2, n))
    spots = spots + np.stack([rng.normal(0.25, 0.8, n) * leaf + 0.25 * hang, hang], -1)
    angle = np.pi / 2 + rng.normal(-0.45, 0.7, n)
    size = leaf * rng.uniform(0.6, 1.25, n) * (0.75 + 0.4 * near)
    glint = rng.beta(1.0, 2.2, n)
    light = np.clip(0.10 + 0.75 * near**1.6 * rng.uniform(0.5, 1, n) + 0.5 * glint**2, 0, 1)[:, None]
    left = tint * (0.06 + 1.55 * light**1.25) * rng.uniform(0.8, 1.2, (n, 1))
    yellow = (rng.random(n) < 0.14)[:, None]
    left = np.where(yellow, left * [1.7, 1.1, 0.5], left) * (1 + light * [0.45, 0.05, -0.1])
    right = left * rng.uniform(0.45, 0.85, (n, 1))
    rows = leaves(spots, angle, size, size * rng.uniform(0.45, 0.8, n), left, right)
    order = np.argsort(near, kind="stable")
    rows, near = rows[order], near[order]
    cut = int(np.searchsorted(near, 0.5))
    return np.concatenate(wood), rows[:cut], rows[cut:]


def _bark_marks(rng, points, taper):
    """Dark lenticels and scars across a birch's white bark."""
    n = 260
    at = rng.uniform(0, len(points) - 1.001, n)
    i = at.astype(int)
    f = (at - i)[:, None]
    centre = points[i] * (1 - f) + points[i + 1] * f
    wide = taper[i] * (1 - f[:, 0]) + taper[i + 1] * f[:, 0]
    offset = rng.uniform(-0.46, 0.40, n) * wide
    span = wide * rng.uniform(0.06, 0.30, n) * rng.uniform(0.3, 1, n)
    a = np.maximum(offset - span, -0.49 * wide)
    b = np.minimum(offset + span, 0.49 * wide)
    line = np.stack(
        [
            np.stack([centre[:, 0] + a, centre[:, 1]], -1),
            np.stack([centre[:, 0] + (a + b) / 2, centre[:, 1] + 0.04 * wide], -1),
            np.stack([centre[:, 0] + b, centre[:, 1]], -1),
        ],
        1,
    )
    thick = wide[:, None] * rng.uniform(0.015, 0.075, (n, 1)) * np.array([0.5, 1.0, 0.5])
    colour = np.broadcast_to(np.array([0.045, 0.035, 0.03]), (n, 3, 3))
    return strokes(line, thick, colour, alpha=0.85)
