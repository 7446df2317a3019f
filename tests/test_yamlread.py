"""YAML nodes: their places, whichever of PyYAML's parsers gives them."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crosscheck import yamlread
from crosscheck.yamlread import Items, Node, Pairs, Scalar, Source, compose

LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]


@pytest.fixture(params=LOADERS, autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yamlread, "LOADER", request.param)


def read(text: str) -> Node | None:
    source = Source("x.yaml", text)
    node = compose(source)
    assert source.mistakes == ()
    return node


def test_nodes_and_their_offsets() -> None:
    assert read("a: [b, 'c', {d: ~}]\n") == Pairs(
        (
            (
                Scalar("a", True, 0),
                Items(
                    (
                        Scalar("b", True, 4),
                        Scalar("c", False, 7),
                        Pairs(((Scalar("d", True, 13), Scalar("~", True, 16)),), 12),
                    ),
                    3,
                ),
            ),
        ),
        0,
    )


@pytest.mark.parametrize("text", ["", "# a\n", "\ufeff"])
def test_nothing(text: str) -> None:
    assert read(text) is None


def test_only_what_is_plain_can_be_blank() -> None:
    node = read("[~, null, , '~', '']".replace(", ,", ", Null,"))
    assert isinstance(node, Items)
    assert [isinstance(item, Scalar) and item.blank for item in node.items] == [True, True, True, False, False]


def test_an_alias_stands_where_it_is_used() -> None:
    node = read("[&x b, *x, &x c, *x]")
    assert isinstance(node, Items)
    assert node.items == (Scalar("b", True, 1), Scalar("b", True, 7), Scalar("c", True, 11), Scalar("c", True, 17))


def test_an_anchor_given_again_further_in() -> None:
    node = read("[&x [&x a, *x], *x]")
    assert isinstance(node, Items)
    assert node.items[1] == Scalar("a", True, 16)


def test_lines_end_as_editors_have_it() -> None:
    source = Source("x.yaml", "a\r\nb\rc\nd\u2028e")
    assert [source.place(source.text.index(letter)) for letter in "abcde"] == [(1, 1), (2, 1), (3, 1), (4, 1), (4, 3)]


def test_mistakes_come_in_order_and_once() -> None:
    source = Source("x.yaml", "ab\ncd")
    for at, what in [(3, "second"), (1, "first"), (3, "second"), (1, "also")]:
        source.wrong(at, what)
    assert source.mistakes == ("x.yaml:1:2: first", "x.yaml:1:2: also", "x.yaml:2:1: second")


words = st.text("aé\U0001f98a ,'\u2028\x85", min_size=1).map(lambda text: f"w{text}w")


@given(st.lists(words, max_size=5), st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["", "\ufeff"]))
def test_every_text_is_where_its_offset_says(texts: list[str], end: str, mark: str) -> None:
    text = mark + "".join(f"- '{each.replace(chr(39), chr(39) * 2)}'{end}" for each in texts)
    source = Source("x.yaml", text)
    node = compose(source)
    assert isinstance(node, Items) if texts else node is None
    for number, item in enumerate(node.items if isinstance(node, Items) else (), 1):
        assert source.text[item.at : item.at + 2] == "'w"
        assert source.place(item.at) == (number, 3)
