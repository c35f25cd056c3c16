"""Values inside sentences for the reader: codes that become words in her language."""

from dataclasses import dataclass

from spark_tracker.domain import code_texts


@dataclass(frozen=True, slots=True)
class CodeWord:
    """A code of a list of `codes.toml`; as text it is the English word.

    The window puts the word of its own language in its place before it fills a sentence.
    """

    list_name: str
    code: str

    def __str__(self) -> str:
        return self.text("en")

    def text(self, language: str) -> str:
        """Return the word in a language ("en", "nb", "de", "fi")."""
        return code_texts.text(self.list_name, self.code, language)
