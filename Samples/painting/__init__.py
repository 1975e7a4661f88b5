"""The small painting kit that the sample stills are made with: light in, strokes on, one JPEG out."""
