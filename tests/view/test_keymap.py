"""The keymap: what comes along is sound, and one's own is checked before Textual would silently drop a key."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.view.key_table import as_markdown
from tui.view.keymap import Keymap, KeymapError, default_keymap, load_keymap
from tui.view.keys import NAMED_KEYS, refusal, shown


@pytest.fixture
def write(tmp_path: Path) -> "Write":
    return Write(tmp_path / "keymap.yaml")


class Write:
    """Writes a keymap of one's own and loads it over the default."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __call__(self, text: str) -> Keymap:
        self.path.write_text(text, encoding="utf-8")
        return load_keymap(self.path)

    def error(self, text: str) -> str:
        with pytest.raises(KeymapError) as raised:
            self(text)
        assert "\n" not in str(raised.value)
        return str(raised.value).removeprefix(str(self.path))


def test_the_keys_that_come_along_are_as_designed() -> None:
    keymap = default_keymap()
    designed = {
        "cursor.down": "j ↓",
        "page.down": "space PgDn",
        "half-page.down": "^d",
        "text.top": "g Home",
        "pane.other": "Tab",
        "mismatch.next": "n",
        "mismatch.previous": "N",
        "entity.next": ".",
        "entity.previous": ",",
        "version.next": "]",
        "other-version.previous": "{",
        "pane.swap": "x",
        "link.toggle": "=",
        "search.open": "/",
        "app.quit": "q",
    }
    assert {name: keymap.keys_of(name) for name in designed} == designed


def test_every_command_tells_what_it_is_and_where() -> None:
    keymap = default_keymap()
    for command in keymap.commands.values():
        assert command.title
        assert command.group
        assert command.scopes
        assert set(command.scopes) <= set(keymap.scopes)


def test_bindings_carry_the_id_the_action_and_the_key_as_textual_names_it() -> None:
    bindings = {binding.key: binding for binding in default_keymap().bindings("reader")}
    assert bindings["j"].id == "cursor.down"
    assert bindings["ctrl+d"].action == "half_page_down"
    assert bindings["comma"].id == "entity.previous"
    assert bindings["equals_sign"].key_display == "="


def test_only_what_goes_first_goes_before_the_focus() -> None:
    keymap = default_keymap()
    for scope in keymap.scopes:
        for binding in keymap.bindings(scope):
            assert binding.id is not None
            assert binding.priority == keymap.commands[binding.id].first


def test_ones_own_keys_replace_those_of_the_command(write: Write) -> None:
    keymap = write("commands:\n  cursor.down: [f9, ö]\n  pane.swap: {keys: [f7]}\n  theme.next: []\n  text.copy: Y\n")
    assert keymap.keys_of("cursor.down") == "F9 ö"
    assert keymap.keys_of("pane.swap") == "F7"
    assert keymap.keys_of("theme.next") == ""
    assert keymap.keys_of("text.copy") == "Y"
    assert "j" not in {binding.key for binding in keymap.bindings("reader")}


def test_what_yaml_takes_for_numbers_and_truths_are_keys(write: Write) -> None:
    assert (
        write("commands:\n  cursor.down: [1, y, ~, =]\n  link.toggle: []\n  text.copy: []\n").keys_of("cursor.down")
        == "1 y ~ ="
    )


def test_keys_can_be_exchanged(write: Write) -> None:
    keymap = write("commands:\n  cursor.down: [k, down]\n  cursor.up: [j, up]\n")
    assert keymap.keys_of("cursor.up") == "j ↑"


def test_ones_own_file_is_read_from_the_configuration_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "diptych").mkdir()
    (tmp_path / "diptych" / "keymap.yaml").write_text("commands:\n  text.copy: [f9]\n")
    assert load_keymap().keys_of("text.copy") == "F9"


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "commands: {}\n", "---\n"])
def test_an_empty_file_changes_nothing(write: Write, text: str) -> None:
    assert write(text) == default_keymap()


UNBINDABLE = (
    *("ctrl+m", "ctrl+i", "ctrl+h", "ctrl+[", "ctrl+shift+a", "ctrl+enter", "shift+enter", "ctrl+1", "ctrl+space"),
    *("super+a", "hyper+x", "meta+x", "alt+ctrl+a", "ctrl+f1", "f13"),
    *("ctrl+J", "shift+j", "pgdown", "Space", "ctrl+", "jj", "e\u0301"),
)
ERRORS = [
    ("commands:\n  cursor.dwn: [f9]\n", ":2: ", "cursor.down"),
    ("commands:\n  nothing: [f9]\n", ":2: ", "nothing"),
    ("commands:\n\n  cursor.down: [x]\n", ":3: ", "pane.swap"),
    ("commands:\n  page.up: [t]\n", ":2: ", "theme.next"),
    ("commands:\n  app.leave: [ctrl+n]\n", ":2: ", "finder.down"),
    ("commands:\n  pane.swap: [f9]\n  page.up: [f9]\n", ":3: ", "pane.swap"),
    ("commands:\n  page.up: [f9, f9]\n", ":2: ", "twice"),
    ("commands:\n  app.leave: [X]\n", ":2: ", "type"),
    *((f"commands:\n  page.up: ['{key}']\n", ":2: page.up: ", key) for key in UNBINDABLE),
    ("commands:\n  page.up: ' '\n", ":2: ", "' '"),
    ("commands:\n  page.up: null\n  page.down: {keys: }\n", ":3: ", "keys"),
    ("commands:\n  page.up: [[a]]\n", ":2: ", "page.up"),
    ("commands:\n  page.up: {keys: [f9], title: Up}\n", ":2: ", "title"),
    ("commands:\n  page.up: {key: [f9]}\n", ":2: ", "key"),
    ("commands:\n  page.up: {}\n", ":2: ", "keys"),
    ("commands:\n  page.up: [f9]\n  page.up: [f8]\n", ":3: ", "twice"),
    ("commands:\n  [a]: [f9]\n", ":2: ", "commands"),
    ("commands: [f9]\n", ":1: ", "commands"),
    ("- f9\n", ":1: ", "mapping"),
    ("page.up: [f9]\n", ":1: ", "page.up"),
    ("commands:\n  page.up: [f9\n  page.down: x: y\n", ":", "YAML"),
    ("commands: *x\n", ":1: ", "YAML"),
    ("\x00", ": ", "YAML"),
    ("[" * 100_000, ":1: ", "deep"),
    ("- " * 100_000, ":1: ", "deep"),
]


@pytest.mark.parametrize(("text", "place", "named"), ERRORS, ids=range(len(ERRORS)))
def test_an_error_names_file_line_and_what_is_wrong(write: Write, text: str, place: str, named: str) -> None:
    message = write.error(text)
    assert message.startswith(place)
    assert named in message
    assert "; " in message


def test_a_key_that_is_taken_names_both_commands_and_the_line_that_can_be_changed(write: Write) -> None:
    message = write.error("commands:\n  cursor.down: [j, y]\n")
    assert message == (
        ":2: cursor.down: y is the key of text.copy (Copy the paragraph) too; "
        "take another key, or give text.copy another one ([] for none)"
    )


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(KeymapError, match="cannot be read"):
        load_keymap(tmp_path / "missing.yaml")
    (tmp_path / "latin.yaml").write_bytes(b"# \xe9\xff")
    with pytest.raises(KeymapError, match="UTF-8"):
        load_keymap(tmp_path / "latin.yaml")
    with pytest.raises(KeymapError, match="cannot be read"):
        load_keymap(tmp_path)


@given(st.text(max_size=200))
def test_whatever_the_file_holds_it_is_a_keymap_or_a_keymap_error(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("keymaps") / "keymap.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        load_keymap(path)
    except KeymapError as error:
        assert str(error).startswith(str(path))


@given(st.text(max_size=12) | st.sampled_from(sorted(NAMED_KEYS)))
def test_a_key_is_shown_or_refused_with_a_reason(key: str) -> None:
    reason = refusal(key)
    assert shown(key) if not reason else "; " in reason


def test_every_named_key_is_one_that_textual_reads_from_a_terminal() -> None:
    from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
    from textual.keys import KEY_ALIASES

    read = {key.value for keys in ANSI_SEQUENCES_KEYS.values() if isinstance(keys, tuple) for key in keys}
    aliases = {alias: key for key, names in KEY_ALIASES.items() for alias in names}
    assert {key for key in NAMED_KEYS if aliases.get(key, key) not in read} == set()


def test_the_table_has_a_row_for_every_command() -> None:
    keymap = default_keymap()
    table = as_markdown(keymap)
    for command in keymap.commands.values():
        assert f"`{command.id}`" in table
    assert all(row.count("|") - row.count("\\|") == 5 for row in table.splitlines())


def test_the_keymap_that_the_read_me_shows_is_a_good_one(write: Write) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert write(readme.partition("```yaml\n")[2].partition("```")[0]) != default_keymap()
