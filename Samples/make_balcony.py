#!/usr/bin/env python3
"""Makes balcony.jpg: a woman at a balustrade at dusk, her hair and scarf in the wind."""

import argparse
import pathlib

import numpy as np

from painting import balcony, cloth, dusk, film, hair, sitting
from painting.strokes import paint

SEED = 5
HEAD = (1010.0, 455.0, 172.0)  # px of the finished still: the head's middle, and one head unit
CRIMSON, OCHRE = np.array([0.30, 0.030, 0.036]), np.array([0.36, 0.17, 0.045])

# What flies: dye, start (head units), heading (radians), length, width, waves, seed, flare.
TAILS = (
    (CRIMSON, (0.10, -1.72, -0.45), -0.15, 5.6, 1.0, 11, 1.3, 1.5),
    (CRIMSON, (0.10, -1.52, -0.32), 0.10, 4.7, 0.95, 9.5, 2.6, 1.5),
    (OCHRE, (0.55, -3.93, 0.05), -0.50, 2.9, 0.34, 10, 4.1, 0.85),
    (OCHRE, (0.55, -3.95, 0.12), -0.22, 2.4, 0.32, 9, 5.7, 0.85),
)


def set_stage(width, height, unit, rng):
    """Backdrop, string lights, balustrade, pillar, lamp and what grows behind her."""
    picture = dusk.town(width, height, SEED)
    balcony.string_lights(picture, rng, unit, [(230, 120), (1350, 420), (2600, 40)], 19)
    balcony.stonework(picture, unit, SEED)
    balcony.pot(picture, rng, unit, 2180, 845, 190, 150, np.array([0.50, 0.26, 0.85]), 9)
    balcony.pot(picture, rng, unit, 1850, 880, 140, 112, np.array([0.95, 0.16, 0.22]), 7)
    balcony.vines(
        picture,
        rng,
        unit,
        [
            [(1480, 1010), (1640, 990), (1760, 1030), (1720, 1180)],
            [(2300, 985), (2460, 1000), (2570, 1120)],
            [(2240, 990), (2260, 1120), (2230, 1260)],
            [(240, 1000), (420, 985), (560, 1010), (640, 1120)],
            [(2400, 1000), (2420, 1150), (2470, 1330)],
            [(480, 1000), (470, 1150), (520, 1260)],
        ],
        36,
        26,
        170,
    )
    balcony.vines(
        picture,
        rng,
        unit,
        [
            [(30, 1440), (90, 1100), (40, 800), (110, 520)],
            [(150, 1440), (190, 1180), (130, 930), (190, 700)],
            [(0, 60), (140, 40), (330, 60), (520, 10)],
            [(60, 90), (110, 260), (70, 440)],
            [(230, 30), (420, 70), (610, 40), (720, 90)],
        ],
        44,
        40,
        230,
    )
    balcony.lantern(picture, unit)
    return picture


def soften_outline(picture, behind, inside, unit):
    """Mixes the figure's outermost pixels with what lies behind them, since each was hit or missed whole."""
    share = film.blur(inside, 0.75 * unit)
    figure = film.blur(picture * inside[..., None], 0.75 * unit)
    rim = (share > 0.004) & (share < 0.996)
    picture[rim] = behind[rim] * (1 - share[rim, None]) + figure[rim]


def set_figure(picture, unit, rng):
    """The figure, her scarf and her hair over the stage."""
    height, width = picture.shape[:2]
    cx, cy, head = (v * unit for v in HEAD)
    depth, cover = np.full((height, width), 99, np.float32), np.zeros((height, width), np.float32)
    behind = picture.copy()
    sitting.sit(picture, depth, cover, cx, cy, head)
    soften_outline(picture, behind, (cover > 0).astype(np.float32), unit)
    paint(picture, hair.face_hairs(rng, cx, cy, head))
    locks = hair.segments(rng, hair.guides(rng, 250), 52, cx, cy, head)
    veil = np.zeros((height, width), np.float32)
    paint(np.zeros_like(picture), locks, depth, veil)
    slide = (int(0.10 * head), int(0.07 * head))
    cast = film.blur(np.roll(veil, slide, (0, 1)), 0.045 * head) * (cover > 0)
    picture *= 1 - cast[..., None] * np.array([0.42, 0.50, 0.55], np.float32)
    for dye, start, heading, length, wide, waves, seed, flare in TAILS:
        sheet = cloth.tail(start, heading, length, wide, waves, seed, flare)
        paint(picture, cloth.paint_rows(sheet, cx, cy, head, dye), depth)
        paint(picture, cloth.fringe(rng, sheet, cx, cy, head, dye), depth)
    paint(picture, locks, depth)
    paint(picture, hair.hairline(rng, cx, cy, head))
    paint(picture, hair.wisps(rng, cx, cy, head))


def set_foreground(picture, unit, rng):
    """Blossoms close to the eye, far out of focus, in the lower right corner."""
    layer = np.full_like(picture, -1.0)
    balcony.pot(layer, rng, unit, 2440, 1500, 330, 330, np.array([0.85, 0.50, 1.5]), 12)
    balcony.pot(layer, rng, unit, 2060, 1560, 260, 230, np.array([1.7, 0.42, 0.45]), 12)
    alpha = (layer[..., 0] >= 0).astype(np.float32)
    soft = film.blur(alpha, 11 * unit)
    light = film.blur(np.maximum(layer, 0) * alpha[..., None], 11 * unit)
    picture *= 1 - soft[..., None]
    picture += light


def main():
    """Paints at --width (the finished still is 2560 wide) and writes the JPEG."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", default=str(pathlib.Path(__file__).with_name("balcony.jpg")))
    parser.add_argument("--width", type=int, default=3840, help="painted width, px")
    parser.add_argument("--size", type=int, default=2560, help="finished width, px")
    args = parser.parse_args()
    width, height, unit = args.width, args.width * 9 // 16, args.width / 2560
    rng = np.random.default_rng(SEED)
    picture = set_stage(width, height, unit, rng)
    set_figure(picture, unit, rng)
    set_foreground(picture, unit, rng)
    picture = film.vignette(film.bloom(picture, unit), 0.34)
    encoded = film.saturate(film.tone(picture, 1.05, 1.25), 1.06)
    film.save(encoded, (args.size, args.size * 9 // 16), args.o)


if __name__ == "__main__":
    main()
