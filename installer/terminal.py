"""What the set-up says to the person at the terminal."""


class StartError(Exception):
    """We cannot go on; the text says why and what to do about it."""


def say(text: str) -> None:
    """Print a line, at once."""
    print(text, flush=True)
