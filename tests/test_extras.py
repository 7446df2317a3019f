"""What to install for an extra: its libraries by their own names."""

from crosscheck.extras import install


def test_an_extra_is_told_by_its_libraries() -> None:
    told = install("add", "nothing")
    assert told.startswith("pip install ")
    assert {"trafilatura", "pypdf", "warcio"} <= set(told.split())
    assert "crosscheck" not in told  # the name alone may be somebody else's
    assert install("parquet", "nothing") == "pip install pyarrow"


def test_an_unknown_extra_is_the_package_asked_for() -> None:
    assert install("no-such-extra", "some-library") == "pip install some-library"
