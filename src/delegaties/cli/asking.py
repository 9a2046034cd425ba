"""What can be typed behind the name of the program."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from delegaties import logs
from delegaties.cli import keeping, looking, making
from delegaties.cli.call import Call
from delegaties.cli.speaking import speaking
from delegaties.i18n import N_, Words
from delegaties.values.audience import Audience

NOTHING = N_("nothing to make: add --book, --calendar or --changes PATH")
_MISSION = N_("id, or part of a title that fits one mission only")
_FILES = (
    ("--book", N_("the PDF to make")),
    ("--calendar", N_("the .ics to make")),
    ("--changes", N_("the PDF of what changed to make")),
)
_BY_NAME = (
    ("--participant", N_("only this participant's part of the calendar")),
    ("--host", N_("only this host's part of the calendar")),
    ("--organisation", N_("only this organisation's part of the calendar")),
)


def asked_for(arguments: Sequence[str], language: Words) -> argparse.Namespace:
    """Return what was asked; ends with SystemExit 2 when that cannot be understood."""
    with speaking(language):
        parser = parser_of(language)
        asked = parser.parse_args(arguments)
        if asked.run is making.export and not (asked.book or asked.calendar or asked.changes):
            parser.error(language.text(NOTHING))
    return asked


def parser_of(language: Words) -> argparse.ArgumentParser:
    """Return what understands the arguments, and explains itself, in a language."""
    tr = language.text
    parser = argparse.ArgumentParser(
        prog="delegaties",
        description=tr(
            N_("Plans incoming and outgoing delegations. Without a command the window opens.")
        ),
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"Delegaties {logs.VERSION}",
        help=tr(N_("show which version of the program this is")),
    )
    parser.add_argument(
        "--database",
        metavar="URL",
        help=tr(N_("another database: a file, or postgresql://user@server/name")),
    )
    commands = parser.add_subparsers(required=True, metavar=tr(N_("COMMAND")))

    def command(
        name: str, run: Callable[[Call], int | None], message: str
    ) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = commands.add_parser(
            name, help=tr(message), description=tr(message), allow_abbrev=False
        )
        added.set_defaults(run=run)
        return added

    command("example", keeping.example, N_("add the example missions"))
    listed = command("missions", looking.missions, N_("list the missions"))
    shown = command("show", looking.show, N_("show one mission"))
    checked = command("check", looking.check, N_("list what needs attention in one mission"))
    read = command("import", keeping.bring_in, N_("bring in missions from a file, all or nothing"))
    made = command(
        "export", making.export, N_("make a briefing book, a calendar, a sheet of what changed")
    )
    copied = command("backup", keeping.backup, N_("copy the whole database to a file"))
    restored = command("restore", keeping.restore, N_("put the whole database back from a backup"))
    command("selfcheck", keeping.selfcheck, N_("try whether this program is complete"))

    for each in (shown, checked):
        each.add_argument("mission", metavar=tr(N_("MISSION")), help=tr(_MISSION))
    for each in (listed, shown, checked):
        each.add_argument("--json", action="store_true", help=tr(N_("as JSON, for other programs")))
    for each in (read, copied, restored):
        each.add_argument("file", metavar=tr(N_("FILE")), type=Path)
    read.add_argument(
        "--as-copy",
        action="store_true",
        help=tr(N_("give the missions new ids and no versions, beside those that are there")),
    )
    _add_export(made, language)
    return parser


def _add_export(parser: argparse.ArgumentParser, language: Words) -> None:
    tr = language.text
    parser.add_argument("mission", metavar=tr(N_("MISSION")), help=tr(_MISSION))
    whose = parser.add_mutually_exclusive_group()
    for option, message in _BY_NAME:
        whose.add_argument(option, metavar=tr(N_("NAME")), help=tr(message))
    for option, message in _FILES:
        parser.add_argument(option, metavar=tr(N_("PATH")), type=Path, help=tr(message))
    parser.add_argument(
        "--since",
        metavar=tr(N_("NUMBER")),
        type=int,
        help=tr(N_("the version the changes are told since; without this, the latest")),
    )
    parser.add_argument(
        "--audience",
        choices=[audience.value for audience in Audience],
        help=tr(N_("who will read it; without this, those it naturally goes to")),
    )
    parser.add_argument("--language", choices=["nl", "en"], help=tr(N_("language of the files")))
