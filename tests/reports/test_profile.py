"""Partner profiles: ours load, a copy in the data folder wins, a mistake is named."""

from pathlib import Path

import pytest

from spark_tracker.domain.codes import Sharing
from spark_tracker.errors import ProfileError
from spark_tracker.fields import catalogue
from spark_tracker.reports.layout import SHEETS, column_fields, table_columns
from spark_tracker.reports.profile import load_profile, profile_keys, read_profile

GOOD = 'partner = "SPARK Test"\nlanguage = "fi"\ncurrency = "EUR"\n'


def profile_file(folder: Path, text: str, name: str = "test.toml") -> Path:
    path = folder / "profiles" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_berlin_gets_german_and_grants() -> None:
    berlin = load_profile("berlin")
    assert (berlin.language, berlin.currency, berlin.sharing) == ("de", "EUR", "node")
    assert berlin.sheets == tuple(SHEETS)
    assert berlin.keeps("Projects", "grant_paid")
    assert berlin.keeps("Grants", "amount")


def test_finland_gets_no_grants_in_any_table() -> None:
    finland = load_profile("finland")
    assert (finland.language, finland.currency) == ("en", "EUR")
    assert not finland.keeps("Projects", "grant_paid")
    assert not any(finland.keeps("Grants", column.key) for column in table_columns()["Grants"])
    assert finland.keeps("Projects", "node")


def test_a_column_may_be_named_by_its_field_or_by_its_own_key(tmp_path: Path) -> None:
    listed = '[columns]\nProjects = ["project.code", "title", "project.trl"]'
    profile = read_profile(profile_file(tmp_path, GOOD + listed))
    kept = [c.key for c in table_columns()["Projects"] if profile.keeps("Projects", c.key)]
    assert kept == ["project_code", "title", "trl", "node", "quarter"]


def test_every_column_that_holds_a_field_may_leave() -> None:
    fields = {field.name: field for field in catalogue.FIELDS}
    for table, columns in column_fields().items():
        assert set(columns) <= {column.key for column in table_columns()[table]}
        for name in columns.values():
            assert fields[name].level in (Sharing.PUBLIC, Sharing.NODE), name


def test_a_copy_in_the_data_folder_takes_the_place_of_ours(tmp_path: Path) -> None:
    profile_file(tmp_path, GOOD, "berlin.toml")
    profile_file(tmp_path, GOOD, "sweden.toml")
    assert load_profile("berlin", tmp_path).partner == "SPARK Test"
    assert load_profile("berlin").partner == "SPARK-BIH Berlin"
    assert profile_keys(tmp_path) == ("berlin", "finland", "sweden")


def test_what_a_profile_does_not_say_is_everything_at_node_level(tmp_path: Path) -> None:
    profile = read_profile(profile_file(tmp_path, GOOD))
    assert (profile.key, profile.sharing, profile.grants) == ("test", "node", True)
    assert profile.sheets == tuple(SHEETS)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (GOOD + 'langauge = "de"', r"test\.toml: there is no key langauge\. Did you mean language"),
        (GOOD + "zzz = 1", r"test\.toml: there is no key zzz\. Known: partner"),
        (
            GOOD + 'sheets = ["cover", "figurs"]',
            r"no key sheets\.figurs\. Did you mean sheets\.figures",
        ),
        (
            GOOD + '[columns]\nProjects = ["project_code", "project.patent_stat"]',
            r"project\.patent_stat\. Did you mean columns\.Projects: project\.patent_state",
        ),
        (
            GOOD + '[columns]\nProjekts = ["title"]',
            r"no key columns\.Projekts\. Did you mean columns\.Projects",
        ),
        (
            GOOD + '[columns]\nProjects = ["title"]',
            r"columns\.Projects should be a list with project\.code",
        ),
        (GOOD + 'sheets = ["figures"]', "sheets should be a list that begins with cover"),
        (GOOD + 'sheets = ["cover", "rows", "rows"]', "names nothing twice"),
        (GOOD + 'sheets = "cover"', "sheets should be a list of texts"),
        (GOOD + "columns = 3", "columns should be a table of lists"),
        (GOOD + 'grants = "no"', r"grants should be true \| false, not 'no'"),
        (GOOD + 'sharing = "restricted"', r"sharing should be public \| node, not 'restricted'"),
        (
            GOOD + 'grants = false\n[columns]\nProjects = ["project_code", "grant_paid"]',
            "without grants",
        ),
        (GOOD + 'grants = false\n[columns]\nGrants = ["instalment_status"]', "left out"),
        (GOOD.replace("fi", "sv"), r"language should be en \| de \| fi \| nb, not 'sv'"),
        (GOOD.replace("EUR", "euro"), "currency should be three capital letters"),
        (GOOD.replace("SPARK Test", " "), "partner should be a text"),
        ('partner = "A"\nlanguage = "de"', "the key currency is missing"),
        ("partner = ", "not a readable profile"),
    ],
)
def test_a_mistake_is_named_with_file_and_key(tmp_path: Path, text: str, sentence: str) -> None:
    path = profile_file(tmp_path, text)
    with pytest.raises(ProfileError, match=sentence) as caught:
        read_profile(path)
    assert "test.toml" in str(caught.value)


def test_an_unknown_partner_is_told_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"“oslo”\. Known: berlin, finland"):
        load_profile("oslo", tmp_path)


def test_a_profile_in_another_encoding_is_refused_by_name(tmp_path: Path) -> None:
    path = profile_file(tmp_path, GOOD)
    path.write_bytes(GOOD.replace("Test", "Göteborg").encode("latin-1"))
    with pytest.raises(ProfileError, match=r"test\.toml is not a readable profile"):
        read_profile(path)
