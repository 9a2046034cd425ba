"""Help and errors of the argument parser are in the language of the settings, wholly."""

from __future__ import annotations

import argparse
import inspect
import re

import pytest

from delegaties import settings
from delegaties.cli.main import main
from delegaties.cli.speaking import MESSAGES, speaking
from delegaties.i18n import words

FOR_PROGRAMMERS = (
    "'required'", "%r is not callable", ".__call__", 'argument "-"', "cannot ", "conflicting ",
    "dest= ", "invalid conflict", "invalid option string", "mutually exclusive", "can't open",
    "unexpected option", "unknown parser", "%(heading)s", "command %(parser_name)r is deprecated",
    "option %(option)r is deprecated", "argument %(argument_name)r is deprecated", "subcommands",
    " (default",
)  # fmt: skip
"""What argparse says only to whoever declares arguments wrongly, or in a way we do not use."""
COMMANDS = (
    "example", "missions", "show", "check", "import", "export", "backup", "restore", "selfcheck",
)  # fmt: skip


@pytest.fixture
def dutch(capsys, home):
    """What a call says on its standard output and error, in Dutch."""
    settings.write(home, settings.Settings(language="nl"))

    def say(*arguments):
        main(arguments)
        said = capsys.readouterr()
        return said.out + said.err

    return say


def test_every_message_that_a_user_can_meet_is_known():
    source = inspect.getsource(argparse)
    found = re.findall(r"""[^\w]_\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")""", source)
    said = {(one or other).replace(r"\n", "\n") for one, other in found}
    assert {each for each in said - set(MESSAGES) if not each.startswith(FOR_PROGRAMMERS)} == set()


def test_every_message_has_its_dutch_with_the_same_places_to_fill():
    for message in MESSAGES:
        translated = words("nl").text(message)
        assert translated != message or message.startswith("%"), message
        places = r"%(?:\(\w+\))?[rs]"
        assert set(re.findall(places, translated)) <= set(re.findall(places, message))


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_is_dutch_wholly(dutch, command):
    said = dutch(*command, "--help")
    assert said.startswith("gebruik: delegaties")
    english = r"\b(usage|options|positional|show this|program's|MISSION|FILE|PATH|COMMAND|the)\b"
    assert re.findall(english, said) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("show",), "dit ontbreekt: MISSIE"),
        (("fly",), "'fly' kan niet; kies uit 'example', 'missions'"),
        ((), "dit ontbreekt: OPDRACHT"),
        (("missions", "--js"), "dit is onbekend: --js"),
        (("export", "japan", "--book"), "--book: er moet iets achter staan"),
        (("export", "japan", "--since", "een"), "--since: 'een' past hier niet"),
        (("export", "japan", "--host", "a", "--participant", "b"), "kan niet samen met --host"),
        (("export", "japan"), "er is niets te maken"),
    ],
)
def test_a_wrong_call_is_told_in_dutch(dutch, arguments, told):
    said = dutch(*arguments)
    assert said.startswith("gebruik: delegaties")
    assert "fout: " in said
    assert told in said


def test_the_parser_speaks_as_before_afterwards():
    before = vars(argparse)["_"]
    with speaking(words("nl")):
        assert vars(argparse)["_"]("options") == "opties"
    assert vars(argparse)["_"] is before
