"""From linear light to the JPEG: bloom, tone curve, grade, dither."""

import numpy as np
from PIL import Image
from scipy.ndimage import gaussian_filter, zoom


def blur(picture, sigma):
    """Gaussian blur of an (h, w) or (h, w, c) picture; wide blurs run on a reduced copy."""
    step = max(1, int(sigma / 4))
    h, w = picture.shape[:2]
    small = picture
    if step > 1:
        hh, ww = h - h % step, w - w % step
        tiles = picture[:hh, :ww].reshape(hh // step, step, ww // step, step, *picture.shape[2:])
        small = tiles.mean((1, 3), dtype=np.float32)
    widths = (sigma / step, sigma / step) + (0,) * (picture.ndim - 2)
    small = gaussian_filter(small, widths, mode="nearest")
    if step == 1:
        return small
    factors = (h / small.shape[0], w / small.shape[1]) + (1,) * (picture.ndim - 2)
    return zoom(small, factors, order=1, mode="nearest", grid_mode=True)[:h, :w]


def bloom(picture, unit, strength=0.06, threshold=0.9):
    """Adds the glow of what is brighter than threshold; unit is 1 px of the finished still."""
    bright = np.maximum(picture - threshold, 0)
    bright = bright / (1 + 0.15 * bright)
    glow = sum(blur(bright, s * unit) * k for s, k in ((4, 0.5), (16, 0.3), (64, 0.2)))
    return picture + strength * 10 * glow * 0.35


def tone(picture, exposure=1.0, contrast=1.0):
    """Filmic curve: linear in the shadows, a long shoulder, then sRGB encoding. 0...1 out."""
    x = np.maximum(picture * exposure, 0)
    x = x * (1 + x * 0.22) / (1 + x * (0.55 + x * 0.22))  # meets 1 at infinity, slope 1 at 0
    x = np.clip(x, 0, 1)
    encoded = np.where(x <= 0.0031308, 12.92 * x, 1.055 * np.power(np.maximum(x, 1e-6), 1 / 2.4) - 0.055)
    return np.clip(encoded + (contrast - 1) * (encoded - 0.42) * encoded * (1 - encoded) * 4, 0, 1)


def saturate(encoded, amount):
    """Moves colours away from their own grey by amount (1 leaves them)."""
    grey = (encoded * np.array([0.2126, 0.7152, 0.0722], np.float32)).sum(-1, keepdims=True)
    return np.clip(grey + (encoded - grey) * amount, 0, 1)


def split_tone(encoded, amount):
    """Warms the lights and cools the shadows by amount."""
    grey = encoded.mean(-1, keepdims=True) - 0.42
    return np.clip(encoded + amount * grey * np.array([1.0, 0.15, -1.1], np.float32), 0, 1)


def vignette(picture, amount):
    """Lets the corners fall off by amount."""
    h, w = picture.shape[:2]
    y, x = np.linspace(-1, 1, h, dtype=np.float32)[:, None], np.linspace(-1, 1, w, dtype=np.float32)[None]
    far = np.clip((0.55 * x * x + 0.60 * y * y), 0, 1.2) ** 1.4
    return picture * (1 - amount * far)[..., None]


def save(encoded, size, path, seed=7, grain=0.006, quality=92):
    """Reduces an encoded picture to size (w, h), adds fine grain against banding, writes it."""
    bands = [
        np.asarray(
            Image.fromarray(np.ascontiguousarray(encoded[..., c], np.float32)).resize(size, Image.LANCZOS)
        )
        if (encoded.shape[1], encoded.shape[0]) != size
        else encoded[..., c]
        for c in range(3)
    ]
    rng = np.random.default_rng(seed)
    out = np.stack(bands, -1)
    out = out + grain * gaussian_filter(rng.standard_normal(out.shape[:2]), 0.6)[..., None]
    out = out * 255 + rng.uniform(-0.5, 0.5, out.shape)
    Image.fromarray(np.clip(np.round(out), 0, 255).astype(np.uint8)).save(
        path, quality=quality, subsampling=2, optimize=True
    )
