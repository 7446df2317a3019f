"""The public names: functions, whichever module was imported first."""

from __future__ import annotations

import subprocess
import sys

import pytest

import crosscheck


@pytest.mark.parametrize("name", ["check", "compare", "suggest"])
@pytest.mark.parametrize(
    "before",
    [
        "",
        "import crosscheck.{name}",
        "from crosscheck.{name} import {name}",
        "crosscheck.{name}",
        "from crosscheck import {name}",
    ],
)
def test_a_name_that_is_a_module_too_is_the_function(name: str, before: str) -> None:
    program = f"""
import crosscheck, importlib, inspect, pickle, sys
{before.format(name=name)}
function = crosscheck.{name}
module = importlib.import_module("crosscheck.{name}")
assert inspect.isfunction(function) and crosscheck.{name} is function is module.{name}
assert type(module) is type(sys), type(module)
assert pickle.loads(pickle.dumps(function)) is function
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_every_public_name_is_there_and_no_other() -> None:
    assert all(getattr(crosscheck, name) for name in crosscheck.__all__)
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        crosscheck.chekc  # noqa: B018
