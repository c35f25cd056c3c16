"""How texts are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Tromsø", "tromso"),
        ("ÅSE", "ase"),
        ("Ænes", "aenes"),
        ("Œuvre", "oeuvre"),
        ("Straße", "strasse"),
        ("Đorđe Þór Eiðsson", "dorde thor eidsson"),
        ("Łukasz", "lukasz"),
        ("Ŋoahŧŧi", "noahtti"),
        ("Mäkinen-Öhman", "makinen-ohman"),
        ("ﬁle", "file"),
        ("  two\u00a0\u2003words\n", "two words"),
        ("", ""),
    ],
)
def test_folding_drops_case_accents_and_stray_space(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_composed_and_decomposed_letters_fold_alike() -> None:
    assert fold("A\u030ase") == fold("\u00c5se")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abcæøåäößéÆØÅÄÖ \u00a0-"))
def test_case_does_not_matter(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower())
