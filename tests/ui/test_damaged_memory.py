"""What the window remembers, damaged in any way: set aside with a sentence, and it starts afresh.

So it is where it cannot be written: a full disk, a folder that only can be read.
"""

import json
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget

from spark_tracker.saved_views import FILE_NAME as VIEWS
from spark_tracker.saved_views import SavedView, Shown, load_views, save_views
from spark_tracker.settings import FILE_NAME as SETTINGS
from spark_tracker.settings import Settings, load_settings, save_settings
from spark_tracker.ui.shell.memory import WindowMemory
from spark_tracker.ui.widgets.overlays import Banner, PassingNote
from tests.ui.anybody import watched
from tests.ui.whole_window import pages_of, running, settle

pytestmark = pytest.mark.qt_log_ignore("does not support")
MEMORY = "window.ini"
FILES = (SETTINGS, VIEWS, MEMORY)
USUAL = settings(
    max_examples=150,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(st.characters()),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
KEYS = ("theme", "language", "density", "text_size", "who", "recent_files")


def write(folder: Path, name: str, content: object) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    (folder / name).write_bytes(data)


def sound(folder: Path) -> None:
    """Write files as the program does."""
    folder.mkdir(parents=True, exist_ok=True)
    save_settings(folder, Settings(theme="dark", who="Ada Lund", recent_files=("/a.spark",)))
    view = SavedView("Mine", Shown(filter="status:active", parts={"table": {"group": "area"}}))
    save_views(folder, [view])
    memory = WindowMemory(folder / MEMORY)
    memory.remember("window/section", "week")
    memory.remember("projects/inspector_width", 300)
    memory.save()


@USUAL
@given(content=st.binary() | st.dictionaries(st.sampled_from(KEYS), JSON) | JSON)
def test_any_settings_give_settings_that_can_be_saved(tmp_path, content):
    write(tmp_path, SETTINGS, content)
    read, aside = load_settings(tmp_path)
    save_settings(tmp_path, read)
    assert load_settings(tmp_path) == (read, None)
    for name in read.recent_files:  # as the list of recent files does
        Path(name).exists()
    if aside is not None:
        assert aside.exists()


VIEW = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("name", "shown", "ready", "key"), JSON)
) | st.builds(
    lambda name, shown: {"name": name, "shown": shown},
    st.text(st.characters()),
    st.fixed_dictionaries({}, optional=dict.fromkeys(("layout", "filter", "sort", "parts"), JSON)),
)


@USUAL
@given(content=st.binary() | JSON | st.builds(lambda views: {"views": views}, st.lists(VIEW)))
def test_any_views_give_views_that_can_be_saved(tmp_path, content):
    write(tmp_path, VIEWS, content)
    views, _aside = load_views(tmp_path)
    save_views(tmp_path, views or ())
    assert load_views(tmp_path) == (views or (), None)


@USUAL
@given(content=st.binary() | st.text().map(str.encode))
def test_any_window_memory_can_be_read_and_written(tmp_path, content):
    write(tmp_path, MEMORY, content)
    with watched():
        memory = WindowMemory(tmp_path / MEMORY)
        memory.remember("window/section", "week")
        memory.save()
        assert memory.text("window/section") == "week"


@pytest.mark.parametrize("name", [SETTINGS, VIEWS])
def test_brackets_thousands_deep_are_damage_like_any_other(tmp_path, name):
    write(tmp_path, name, b"[" * 100_000)
    read = load_settings if name == SETTINGS else load_views
    _found, aside = read(tmp_path)
    assert aside is not None


@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize("name", FILES)
def test_program_starts_with_a_file_cut_short_and_says_so(qapp, tmp_path, sample_file, name, place):
    sound(tmp_path)
    whole = (tmp_path / name).read_bytes()
    cut = whole[: len(whole) * place // 4] + (b"\xff\xfe" if name == MEMORY else b"")
    write(tmp_path, name, cut)
    with watched(), running(tmp_path, sample_file) as program:
        assert "damaged" in said(program), said(program)
    assert any(path.read_bytes() == cut for path in tmp_path.glob("*.damaged.*"))


WRONG = {
    SETTINGS: {"theme": 3, "language": [], "density": {}, "text_size": "big", "recent_files": "a"},
    VIEWS: {
        "views": [
            {"name": "A", "key": "one", "shown": {"layout": "globe", "sort": "x", "parts": []}},
            {"name": "B", "key": "one", "shown": {"filter": "gone:yes", "sort": ["nothing", "-"]}},
            {
                "name": "C",
                "shown": {
                    "layout": "table",
                    "parts": {
                        "table": {"columns": "a:b:c,,:", "group": "gone", "widths": "-1"},
                        "board": {"order": "?", "collapsed": "x y"},
                        "timeline": {"zoom": "century", "from": "soon"},
                    },
                },
            },
        ]
    },
    MEMORY: b"""[window]
geometry=@ByteArray(nonsense)
section=nowhere
sidebar_width=-5
programme=@Invalid()
[projects]
view=gone
shown="{{{"
shown_view=[]
inspector_width=99999999
inspector_open=maybe
columns=a:b:c
[sessions]
sort=x y z
filter=no:such
columns=1:2
group=gone
[palette]
recent=project: : x person:gone
[this_week]
folded=,,x
[companies]
part=gone
[view]
density=huge
""",
}


@pytest.mark.parametrize("name", FILES)
def test_values_of_the_wrong_kind_are_left_out(qapp, tmp_path, sample_file, name):
    sound(tmp_path)
    write(tmp_path, name, WRONG[name])
    with watched(), running(tmp_path, sample_file) as program:
        views = views_of(program)
        for section in ("week", "sessions", "companies", "settings", "projects"):
            program.window.show_section(section)
        for view in views.keeper.views:
            views.open(view.key)
        pages_of(program).search()
        pages_of(program).palette.reject()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux can pretend a full disk")
def test_full_disk_is_said_and_the_old_files_stay(qapp, tmp_path, sample_file):
    sound(tmp_path)
    with watched(), running(tmp_path, sample_file) as program:
        kept = {name: (tmp_path / name).read_bytes() for name in (SETTINGS, VIEWS)}
        for name in (SETTINGS, VIEWS):
            (tmp_path / name).with_suffix(f".{os.getpid()}.part").symlink_to("/dev/full")
        program.choose("theme", "light")
        assert "could not be saved" in said(program)
        (tmp_path / SETTINGS).with_suffix(f".{os.getpid()}.part").unlink(missing_ok=True)
        views_of(program).keeper.save_as("Another")
        assert "The view could not be saved" in said(program)
        assert {name: (tmp_path / name).read_bytes() for name in kept} == kept


def test_folder_that_is_gone_is_said_and_nothing_is_raised(qapp, tmp_path, sample_file):
    folder = tmp_path / "data of the window"
    sound(folder)
    (tmp_path / "elsewhere").mkdir()
    path = shutil.copy(sample_file, tmp_path / "elsewhere" / "programme.spark")
    with watched(), running(folder, None) as program:
        program.open(Path(path))
        settle(program)
        folder.rename(tmp_path / "gone")
        folder.write_text("a file stands in the folder's place")
        program.choose("density", "compact")
        assert "could not be saved" in said(program)
        views_of(program).keeper.save_as("Another")
        assert "The view could not be saved" in said(program)
        program.window.show_section("sessions")
        pages_of(program).log_session()
        folder.unlink()


def said(program) -> str:
    """Return the sentences that stand in the window."""
    kinds = (*program.window.findChildren(Banner), *program.window.findChildren(PassingNote))
    return " ".join(note.accessibleName() for note in kinds if isinstance(note, QWidget))


def views_of(program):
    views = pages_of(program).views
    assert views is not None
    return views
