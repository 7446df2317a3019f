"""Which articles support, contradict or omit each claim, with the exact words that show it.

The command said in Python:

    >>> import crosscheck
    >>> claims = crosscheck.load_claims("claims.yaml")  # doctest: +SKIP
    >>> result = crosscheck.check(claims, crosscheck.load_articles("articles"))  # doctest: +SKIP
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crosscheck.articles import load_articles
    from crosscheck.check import check, explain
    from crosscheck.claims import load_claims
    from crosscheck.compare import compare
    from crosscheck.model import CrosscheckError
    from crosscheck.suggest import suggest

__all__ = ["CrosscheckError", "__version__", "check", "compare", "explain", "load_articles", "load_claims", "suggest"]

__version__ = "0.1.0"

_WHERE = {
    "CrosscheckError": "crosscheck.model",
    "check": "crosscheck.check",
    "compare": "crosscheck.compare",
    "explain": "crosscheck.check",
    "load_articles": "crosscheck.articles",
    "load_claims": "crosscheck.claims",
    "suggest": "crosscheck.suggest",
}


def __getattr__(name: str) -> Any:
    """Imports a public name when it is first used, so that the command starts at once."""
    if name in _WHERE:
        from importlib import import_module

        module = import_module(_WHERE[name])
        value = getattr(module, name)
        globals()[name] = value
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class _Package(ModuleType):
    """``crosscheck.check`` is the function, whoever imported the module of that name, and when."""

    def __setattr__(self, name: str, value: object) -> None:
        # the import system gives a package each of its modules as an attribute
        if isinstance(value, ModuleType) and value.__name__ == _WHERE.get(name):
            value = getattr(value, name)
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
