"""Help and errors of Python's own argument parser, in the language of the user."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from delegaties.i18n import N_, Words

MESSAGES = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("one of the arguments %s is required"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("expected at most one argument"),
    N_("ignored explicit argument %r"),
    N_("not allowed with argument %s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
)
"""What the parser says to whoever types; its other messages are for whoever programs."""


@contextmanager
def speaking(language: Words) -> Iterator[None]:
    """Let argparse speak a language: it asks a function of its module for every message.

    It has no other door for this, but a catalogue of the whole process chosen by its environment.
    """
    module = vars(argparse)
    before: Callable[[str], str] = module["_"]
    module["_"] = language.text
    try:
        yield
    finally:
        module["_"] = before
