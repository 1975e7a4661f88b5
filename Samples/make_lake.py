#!/usr/bin/env python3
"""Makes lake.jpg: a mountain lake at golden hour, seen over a flowering meadow."""

import argparse
import pathlib

import numpy as np

from painting import film, meadow, shore, terrain, trees, view, water
from painting.leaves import stamp
from painting.strokes import paint

SEED = 11
NO_MASK = np.zeros((1, 1), np.float32)


def far_view(width, height, ground, openness):
    """Sky, mountains, the woods on the shores and the lake that mirrors them."""
    d = view.directions(width, height)
    sky = view.sky(d, SEED)
    picture, depth = sky.astype(np.float32), np.full((height, width), 1e9, np.float32)
    view.land(picture, depth, d, ground, openness, False, SEED)
    upward = d.copy()
    upward[..., 1] = np.abs(upward[..., 1])
    still = view.sky(upward, SEED).astype(np.float32)
    still_depth = np.full((height, width), 1e9, np.float32)
    view.land(still, still_depth, d, ground, openness, True, SEED)
    woods = shore.plan(ground, SEED)
    paint(still, shore.woods(woods, width, height, SEED, mirrored=True), still_depth)
    lake = depth.copy()
    water.pour(picture, still, d, ground, lake, SEED)
    paint(picture, shore.woods(woods, width, height, SEED, mirrored=False), depth)
    return picture


def meadow_over(picture):
    """Grass, seed heads and flowers from far to near."""
    height, width = picture.shape[:2]
    field = meadow.Meadow(width, height, SEED)
    blades, far = field.grass(190_000)
    turf, turf_far = field.turf()
    heads, head_far = field.seed_heads(700)
    blade_far = np.repeat(far, 6)
    segments = np.concatenate([turf, blades, heads])
    distance = np.concatenate([turf_far + 0.4, blade_far, head_far])
    order = np.argsort(-distance, kind="stable")
    segments, distance = segments[order], distance[order]
    flowers = field.flowers(2600)
    edges = np.geomspace(meadow.FAR + 1, meadow.NEAR - 0.1, 60)
    for far_edge, near_edge in zip(edges[:-1], edges[1:]):
        paint(picture, segments[(distance <= far_edge) & (distance > near_edge)])
        here = [f for f in flowers if near_edge < f[0] <= far_edge]
        if here:
            paint(picture, np.concatenate([f[1] for f in here]))
            stamp(picture, np.concatenate([f[2] for f in here]), NO_MASK)


def birch_over(picture):
    """The birch that frames the left edge."""
    height, width = picture.shape[:2]
    unit = width / 2560
    rng = np.random.default_rng(SEED + 1)
    foot = np.array([96 * unit, 1330 * unit])
    wood, behind, before = trees.birch(
        rng, foot, 1850 * unit, 56 * unit, 0.0, 10.5 * unit, 5, np.array([0.24, 0.27, 0.045])
    )
    stamp(picture, behind, NO_MASK)
    paint(picture, wood)
    stamp(picture, before, NO_MASK)


def main():
    """Paints at --width (the finished still is 2560 wide) and writes the JPEG."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", default=str(pathlib.Path(__file__).with_name("lake.jpg")))
    parser.add_argument("--width", type=int, default=3840, help="painted width, px")
    parser.add_argument("--size", type=int, default=2560, help="finished width, px")
    args = parser.parse_args()
    ground, openness = terrain.raise_terrain(SEED)
    picture = far_view(args.width, args.width * 9 // 16, ground, openness)
    birch_over(picture)
    meadow_over(picture)
    picture = film.bloom(picture, args.width / 2560)
    encoded = film.saturate(film.tone(picture, 1.12, 1.22), 1.08)
    encoded = film.split_tone(encoded, 0.075)
    film.save(encoded, (args.size, args.size * 9 // 16), args.o)


if __name__ == "__main__":
    main()
