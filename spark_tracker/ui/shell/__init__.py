"""The frame of the window: sidebar, sheet, header, status line. It knows pages, not data."""
