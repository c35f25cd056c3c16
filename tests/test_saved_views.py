"""Saved views on disk: kept whole, and a damaged file set aside with nothing of it lost."""

import json

import pytest

from spark_tracker.saved_views import FILE_NAME, SavedView, Shown, load_views, save_views

VIEW = SavedView(
    name="Onkologi, fulle",
    shown=Shown(
        layout="board",
        filter="area:oncology",
        sort=("-code", "title"),
        parts={"board": {"order": "title"}},
    ),
)


def test_views_come_back_as_they_were_saved(tmp_path):
    save_views(tmp_path, [VIEW])
    assert load_views(tmp_path) == ((VIEW,), None)


def test_no_file_is_no_damage(tmp_path):
    assert load_views(tmp_path) == (None, None)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"views": 3}', '{"views": [3]}', '"views"'])
def test_damaged_file_is_kept_aside(tmp_path, text):
    (tmp_path / FILE_NAME).write_text(text, "utf-8")
    views, aside = load_views(tmp_path)
    assert views is None
    assert aside is not None
    assert aside.read_text("utf-8") == text


def test_view_that_is_none_is_left_out_and_the_file_kept(tmp_path):
    save_views(tmp_path, [VIEW])
    data = json.loads((tmp_path / FILE_NAME).read_text("utf-8"))
    data["views"].append({"name": "", "shown": {}})
    (tmp_path / FILE_NAME).write_text(json.dumps(data), "utf-8")
    views, aside = load_views(tmp_path)
    assert views == (VIEW,)
    assert aside is not None
    assert json.loads(aside.read_text("utf-8")) == data


def test_values_that_cannot_be_are_the_usual_ones(tmp_path):
    shown = {"layout": "globe", "filter": 3, "sort": [1, "code"], "parts": {"table": {"a": 1}}}
    (tmp_path / FILE_NAME).write_text(json.dumps({"views": [{"name": "A", "shown": shown}]}))
    views, _ = load_views(tmp_path)
    assert views is not None
    assert views[0].shown == Shown(sort=("code",), parts={"table": {}})


def test_failed_writing_leaves_the_old_file(tmp_path):
    save_views(tmp_path, [VIEW])
    unwritable = SavedView(name="\ud800", shown=Shown())
    with pytest.raises(UnicodeEncodeError):
        save_views(tmp_path, [unwritable])
    assert load_views(tmp_path) == ((VIEW,), None)
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]
