"""Where the spruces of the shores stand, and how far air veils them."""

import numpy as np

from .noise import fbm2
from .terrain import haze, lake_distance, sample
from .trees import conifer
from .view import project


def plan(ground, seed):
    """Spruces as rows (x, height of the ground, z, metres tall), far to near."""
    rng = np.random.default_rng(seed)
    rows = []
    for _ in range(60000):
        z = 1 / rng.uniform(1 / 4300, 1 / 240)
        x = rng.uniform(-0.62, 0.62) * z
        shore = lake_distance(x, z, seed)
        if shore < 3 or shore > 900:
            continue
        wood = fbm2(x / 210.0, z / 210.0, 4, seed + 300) + 0.10 + 0.25 * (z > 2600)
        if wood < -0.1 or rng.random() > 0.06 + 1.2 * max(wood, 0.0):
            continue
        rows.append(
            (x, sample(ground, x, z), z, rng.uniform(0.30, 1) ** 1.2 * 27 * (0.7 + 0.6 * min(wood, 0.5)))
        )
    rows.sort(key=lambda row: -row[2])
    return rows[:: max(1, len(rows) // 9000)]


def woods(plan_rows, width, height, seed, mirrored):
    """Segments of all spruces, or of their mirror images in the lake."""
    rng = np.random.default_rng(seed + 1)
    parts = []
    for x, y, z, tall in plan_rows:
        px, py, scale = project(x, -y if mirrored else y, z, width, height)
        if not -50 < px < width + 50:
            continue
        d = np.array([x, 0.0, z]) / np.hypot(x, z)
        air = np.array(haze(0.0, 0.0, 0.0, z, y + 8, d[0], 0.0, d[2]))
        clear = np.array(haze(1.0, 1.0, 1.0, z, y + 8, d[0], 0.0, d[2])) - air
        detail = int(np.clip(tall * scale / 3.5, 6, 22))
        light = rng.uniform(0.35, 1.0)
        if tall * scale < 9 * width / 2560:
            continue
        parts.append(
            conifer(
                rng,
                np.array([px, py]),
                tall * scale,
                light,
                air,
                clear,
                detail,
                depth=z * 0.97 - 30,
                flip=-1.0 if mirrored else 1.0,
            )
        )
    return np.concatenate(parts)
