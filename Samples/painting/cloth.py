"""Cloth in the wind: a scarf's tail as a sheet of small quads, each lit from both sides."""

import numpy as np

from .noise import fbm2
from .sitting import KX, KY, KZ, LX, LY, LZ, RX, RY, RZ
from .strokes import strokes

ALONG, ACROSS = 420, 150


def tail(start, heading, length, wide, waves, seed, flare=1.5):
    """A sheet (ALONG, ACROSS, 3), head units, that leaves `start` toward `heading` (radians) and flutters."""
    u = np.linspace(0, 1, ALONG)
    v = np.linspace(-0.5, 0.5, ACROSS)
    angle = heading + 0.35 * np.sin(u * 4.2 + seed) * u + 0.16 * np.sin(u * 9.5 + 2.0 * seed) * u
    step = length / ALONG
    x, y = start[0] + np.cumsum(np.cos(angle)) * step, start[1] + np.cumsum(np.sin(angle)) * step
    breadth = wide * (0.42 + (flare - 0.42) * np.clip(u * 1.15, 0, 1) ** 0.8)
    sheet = np.empty((ALONG, ACROSS, 3))
    warp = np.array([[fbm2(a * 3.1 + seed, b * 2.2, 3, 500) for b in v] for a in u])
    fine = np.array([[fbm2(a * 9.0 + seed, b * 9.0, 3, 501) for b in v] for a in u])
    phase = v[None] * 17 + u[:, None] * 3.2 + 3.2 * warp
    pleat = np.sin(phase) * 0.085 * (1.1 - 0.65 * u[:, None]) + 0.030 * np.sin(phase * 2.3 + 1 + 4 * warp)
    roll = np.sin(u[:, None] * waves - v[None] * 2.6 + 2.0 * warp + seed) * 0.34 * u[:, None] ** 0.7
    twist = 0.75 * np.sin(u * 3.4 + seed * 1.7) * u
    across = v[None] * breadth[:, None]
    sheet[..., 0] = (
        x[:, None]
        - np.sin(angle)[:, None] * across * np.cos(twist)[:, None]
        + 0.35 * roll * np.sin(angle)[:, None]
    )
    sheet[..., 1] = y[:, None] + np.cos(angle)[:, None] * across * np.cos(twist)[:, None] + 0.42 * roll
    sheet[..., 2] = start[2] + 0.9 * roll + pleat * 1.15 + across * np.sin(twist)[:, None] + 0.05 * fine
    return sheet


def paint_rows(sheet, cx, cy, unit, dye):
    """Segments that cover the sheet, far to near, with their distances for the figure's test."""
    du, dv = np.gradient(sheet, axis=0), np.gradient(sheet, axis=1)
    n = np.cross(du, dv)
    n /= np.linalg.norm(n, axis=-1, keepdims=True) + 1e-9
    n *= np.where(n[..., 2:] < 0, -1.0, 1.0)

    def lit(x, y, z, wrap):
        return np.clip((n @ np.array([x, y, z]) + wrap) / (1 + wrap), 0, 1)[..., None]

    def through(x, y, z):
        return np.clip(-(n @ np.array([x, y, z])), 0, 1)[..., None]

    key, sun, back = np.array([2.05, 1.30, 0.80]), np.array([3.4, 1.75, 1.05]), np.array([1.5, 0.85, 0.45])
    sky = np.array([0.20, 0.20, 0.34]) * (0.75 + 0.5 * n[..., 1:2])
    depth = sheet[..., 2]
    hollow = np.clip(0.72 + 1.6 * (depth - np.mean(depth, 1, keepdims=True)), 0.30, 1.1)[..., None]
    light = (
        lit(KX, KY, KZ, 0.15) * key * 0.9
        + lit(RX, RY, RZ, 0.2) * sun * 0.8
        + lit(LX, LY, LZ, 0.1) * back
        + sky
    )
    light = light * hollow + 0.42 * through(RX, RY, RZ) * sun * np.array([1.0, 0.55, 0.45])
    v = np.linspace(-1, 1, sheet.shape[1])[None, :, None]
    border = ((np.abs(v) > 0.86) & (np.abs(v) < 0.91)) * 1.0
    weave = (
        1
        + 0.06
        * np.sin(np.arange(sheet.shape[0]) * 2.1)[:, None, None]
        * np.sin(np.arange(sheet.shape[1]) * 2.3)[None, :, None]
    )
    colour = (dye * (1 - border) + np.array([0.55, 0.30, 0.10]) * border) * light * weave
    edge = 1 - np.abs(n[..., 2:])
    colour = colour + 0.05 * edge**3 * sun
    px = np.stack([cx + sheet[..., 0] * unit, cy - sheet[..., 1] * unit], -1)
    gap = np.linalg.norm(np.diff(px, axis=0), axis=-1)
    wide = np.concatenate([gap, gap[-1:]]) * 1.7 + 1.2
    seg = strokes(px, wide, colour).reshape(sheet.shape[0], sheet.shape[1] - 1, 16)
    seg[..., 15] = -depth[:, 1:] - 0.02
    seg = seg.reshape(-1, 16)
    return seg[np.argsort(-seg[:, 15], kind="stable")]


def fringe(rng, sheet, cx, cy, unit, dye):
    """Segments of the threads that hang from the sheet's far edge."""
    ends, before = sheet[-1], sheet[-8]
    pick = rng.integers(0, ACROSS, 260)
    away = ends[pick] - before[pick]
    away /= np.linalg.norm(away, axis=-1, keepdims=True)
    q = np.linspace(0, 1, 6)[None, :, None]
    line = ends[pick][:, None] + away[:, None] * q * rng.uniform(0.16, 0.30, (260, 1, 1))
    line[..., 1] += rng.normal(0, 0.05, (260, 1)) * q[..., 0] ** 2 - 0.03 * q[..., 0] ** 2
    px = np.stack([cx + line[..., 0] * unit, cy - line[..., 1] * unit], -1)
    ink = np.broadcast_to(dye * 1.3, (260, 6, 3)) * rng.uniform(0.5, 1.6, (260, 1, 1))
    return strokes(px, np.full((260, 6), 0.011 * unit), ink, depth=-sheet[-1, 0, 2] - 0.3)
