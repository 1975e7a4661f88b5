"""The meadow at our feet: grass blade by blade, seed heads, and flowers, from far to near."""

import numpy as np

from .leaves import POINTED, ROUND, leaves
from .noise import plane
from .strokes import curve, strokes
from .view import TAN, project

NEAR, FAR = 3.4, 44.0  # metres ahead where blades stand


def ground(x, z):
    """Height of the meadow over the lake, metres: a bank that falls to the shore."""
    fall = np.clip(1 - (z - 3.0) / (31 + 5 * np.sin(x * 0.16 + 1.0) - 0.12 * x), 0, 1)
    roll = (
        0.22 * np.sin(x * 0.55 + z * 0.31)
        + 0.16 * np.sin(x * 1.3 - z * 0.6 + 2)
        + 0.10 * np.sin(z * 1.1 + x * 0.4)
    )
    bank = 4.75 * fall**1.15 + roll * np.clip(fall * 6, 0, 1) * np.clip(z / 14, 0.35, 1)
    return np.where(fall > 0.03, np.maximum(bank, 0.12), -0.3)


def scatter(rng, count, near=NEAR, far=FAR, edge=1.12):
    """Places (x, z) spread evenly over the picture rather than over the ground, far to near."""
    z = 1 / rng.uniform(1 / far, 1 / near, count)
    x = rng.uniform(-edge, edge, count) * TAN * z
    order = np.argsort(-z, kind="stable")
    x, z = x[order], z[order]
    dry = ground(x, z) > 0.04
    return x[dry], z[dry]


class Meadow:
    """What all plants of one meadow share: picture size, chance, gusts and cloud shade."""

    def __init__(self, width, height, seed):
        self.width, self.height = width, height
        self.rng = np.random.default_rng(seed)
        self.shade = plane(256, 256, 34, 34, 4, seed + 3)
        self.kinds = plane(256, 256, 22, 22, 4, seed + 4)
        self.gust = plane(256, 256, 40, 26, 3, seed + 5)

    def look(self, field, x, z):
        """A field's value over the meadow; one cell is about half a metre near, more far off."""
        i = np.clip((x / (TAN * z) * 0.5 + 0.5) * 255, 0, 255).astype(int)
        j = np.clip((1 - NEAR / z) * 255, 0, 255).astype(int)
        return field[j, i]

    def grass(self, count, tall=0.42, near=NEAR, far=FAR):
        """Segments of blades: dark at the foot, gold where the low sun shines through the tips."""
        rng = self.rng
        x, z = scatter(rng, count, near, far)
        n = len(x)
        px, py, scale = project(x, ground(x, z), z, self.width, self.height)
        kind, shade = self.look(self.kinds, x, z), self.look(self.shade, x, z)
        size = (
            tall * scale * rng.gamma(9, 1 / 9, n) * (1 + 0.7 * kind) * (0.75 + 0.25 * np.clip(z / 12, 0, 1))
        )
        wind = 0.30 + 0.55 * self.look(self.gust, x, z)
        heading = -np.pi / 2 + rng.normal(0.05, 0.20, n) + 0.3 * wind
        bend = rng.normal(0.25, 0.42, n) + 1.1 * wind
        points = curve(np.stack([px, py], -1), heading, size, bend, 7)
        t = np.linspace(0, 1, 7)
        wide = np.clip(scale * 0.0085 * rng.uniform(0.6, 1.5, n), 0.9, None)
        widths = wide[:, None] * np.array([0.75, 1, 1, 0.92, 0.75, 0.5, 0.12])
        light = np.clip(0.62 + 1.5 * shade + rng.normal(0, 0.16, n), 0.10, 1.35)
        foot = np.array([0.012, 0.022, 0.006])
        green = np.array([0.105, 0.170, 0.030]) * rng.uniform(0.7, 1.25, (n, 1))
        gold = np.array([0.52, 0.40, 0.105])
        warmth = np.clip(0.30 + 0.55 * kind + rng.normal(0, 0.2, n), 0.0, 0.9)[:, None]
        tip = (green * 2.1 * (1 - warmth) + gold * warmth) * light[:, None]
        body = foot + (green * (0.35 + 0.5 * light[:, None]) - foot) * 0.8
        ramp = np.array([0, 0.05, 0.18, 0.42, 0.68, 0.9, 1.0])[None, :, None]
        colour = foot * (1 - t)[None, :, None] + body[:, None] * (t * (1 - ramp[0, :, 0]))[None, :, None]
        colour = colour + tip[:, None] * ramp
        far_veil = np.clip((z - 14) / 90, 0, 0.4)[:, None, None]
        colour = colour * (1 - far_veil) + np.array([0.30, 0.26, 0.16]) * far_veil
        return strokes(points, widths, colour, shade=rng.uniform(0.1, 0.45, n)), z

    def turf(self, count=60_000):
        """Segments of the dark mat under the blades, and their distances."""
        rng = self.rng
        x, z = scatter(rng, count)
        n = len(x)
        px, py, scale = project(x, ground(x, z), z, self.width, self.height)
        points = curve(
            np.stack([px, py + 0.05 * scale], -1),
            -np.pi / 2 + rng.normal(0, 0.5, n),
            0.15 * scale,
            np.zeros(n),
            3,
        )
        thick = np.clip(0.055 * scale, 3, None)[:, None] * np.array([1.0, 0.8, 0.2])
        ink = np.array([0.020, 0.034, 0.009]) * rng.uniform(0.7, 1.6, (n, 1))
        return strokes(points, thick, np.broadcast_to(ink[:, None], (n, 3, 3))), np.repeat(z, 2)

    def seed_heads(self, count):
        """Tall dry stems with feathery heads, as (segments, distances)."""
        rng = self.rng
        x, z = scatter(rng, count, 4.4, 40)
        n = len(x)
        px, py, scale = project(x, ground(x, z), z, self.width, self.height)
        size = 0.62 * scale * rng.uniform(0.75, 1.25, n)
        wind = self.look(self.gust, x, z)
        stem = curve(
            np.stack([px, py], -1),
            -np.pi / 2 + rng.normal(0.08, 0.1, n),
            size,
            rng.normal(0.35, 0.15, n) + 0.55 * wind,
            8,
        )
        wide = np.clip(scale * 0.0035, 0.8, None)[:, None] * np.linspace(1, 0.6, 8)
        ink = np.array([0.42, 0.33, 0.12]) * rng.uniform(0.6, 1.2, (n, 1))
        colour = ink[:, None] * np.linspace(0.12, 1.0, 8)[None, :, None]
        parts, dist = [strokes(stem, wide, colour)], [np.repeat(z, 7)]
        for k in range(16):
            at = 0.72 + 0.28 * k / 16
            i, f = min(int(at * 7), 6), at * 7 - min(int(at * 7), 6)
            base = stem[:, i] * (1 - f) + stem[:, i + 1] * f
            along = stem[:, i + 1] - stem[:, i]
            angle = np.arctan2(along[:, 1], along[:, 0]) + (0.5 if k % 2 else -0.5) + rng.normal(0, 0.2, n)
            husk = curve(base, angle, size * 0.055 * (1.25 - 0.045 * k), np.zeros(n), 3)
            thick = np.clip(scale * 0.006, 0.8, None)[:, None] * np.array([0.6, 1.0, 0.15])
            glow = np.array([0.72, 0.52, 0.22]) * rng.uniform(0.6, 1.2, (n, 1))
            parts.append(
                strokes(
                    husk,
                    thick,
                    np.broadcast_to(glow[:, None], (n, 3, 3)) * np.array([0.6, 1, 1.1])[None, :, None],
                    alpha=0.9,
                )
            )
            dist.append(np.repeat(z, 2))
        return np.concatenate(parts), np.concatenate(dist)

    def flowers(self, count):
        """Flowers as a list of (distance, stem segments, petal rows), far to near."""
        rng = self.rng
        x, z = scatter(rng, count, 4.2, 34)
        kind, shade = self.look(self.kinds, x, z), self.look(self.shade, x, z)
        keep = rng.random(len(x)) < np.clip(0.55 - 1.3 * kind, 0.08, 1)
        x, z, shade = x[keep], z[keep], shade[keep]
        px, py, scale = project(x, ground(x, z), z, self.width, self.height)
        wind = self.look(self.gust, x, z)
        made = []
        for k in range(len(x)):
            made.append((z[k], *self._flower(px[k], py[k], scale[k], wind[k], shade[k])))
        return made

    def _flower(self, px, py, scale, wind, shade):
        rng = self.rng
        species = rng.choice(4, p=[0.47, 0.25, 0.13, 0.15])
        tall = scale * (0.44, 0.40, 0.50, 0.55)[species] * rng.uniform(0.8, 1.2)
        stem = curve(
            np.array([[px, py]]),
            np.array([-np.pi / 2 + rng.normal(0.06, 0.12)]),
            np.array([tall]),
            np.array([rng.normal(0.25, 0.15) + 0.5 * wind]),
            7,
        )
        green = np.array([0.05, 0.085, 0.02])
        stalk = strokes(
            stem,
            np.full((1, 7), max(scale * 0.0045, 0.9)),
            np.broadcast_to(green, (1, 7, 3)) * np.linspace(0.2, 1.4, 7)[None, :, None],
            shade=0.4,
        )
        petals = (15, 5, 6, 14)[species]
        wide = scale * (0.052, 0.045, 0.060, 0.042)[species] * rng.uniform(0.8, 1.15)
        tint = np.array(
            [[0.95, 0.88, 0.78], [0.95, 0.60, 0.05], [0.80, 0.085, 0.035], [0.26, 0.22, 0.72]][species]
        )
        lit = np.clip(0.75 + 1.0 * shade, 0.4, 1.15)
        turn = np.sort(rng.uniform(0, 2 * np.pi, petals) * 0.15 + np.arange(petals) * 2 * np.pi / petals)
        squash, tilt = rng.uniform(0.35, 0.75), rng.normal(0.15, 0.25)
        ux, uy = np.cos(turn), np.sin(turn) * squash
        angle = np.arctan2(uy, ux) + tilt
        length = wide * np.hypot(ux, uy)
        head = stem[0, -1]
        centre = np.broadcast_to(head, (petals, 2))
        glow = (0.72 + 0.38 * np.clip(-np.cos(turn - 0.4), -0.6, 1))[:, None]
        left = tint * lit * glow * rng.uniform(0.70, 1.15, (petals, 1))
        petal_width = np.maximum(wide * (0.30, 0.95, 0.95, 0.34)[species] * (0.6 + 0.4 * squash), 1.2)
        order = np.argsort(uy, kind="stable")
        rows = leaves(
            centre,
            angle,
            np.maximum(length, 1.5),
            petal_width,
            left,
            left * 0.66,
            POINTED if species in (0, 3) else ROUND,
            0.12,
        )[order]
        eye = (
            np.array(
                [[0.80, 0.42, 0.03], [0.55, 0.30, 0.03], [0.02, 0.015, 0.02], [0.75, 0.55, 0.10]][species]
            )
            * lit
        )
        size = max(wide * (0.62, 0.4, 0.5, 0.45)[species], 1.2)
        button = leaves(
            head[None] - [[size / 2, 0]],
            np.zeros(1),
            size,
            size * max(squash, 0.5),
            eye[None] * 1.15,
            eye[None] * 0.75,
            ROUND,
            0.0,
        )
        return stalk, np.concatenate([rows, button])
