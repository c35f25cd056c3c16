"""A report checked: its gaps in words, how each is mended, and the rows behind a figure."""
