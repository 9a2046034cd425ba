"""The command line: everything the program does without a window.

Exit codes: 0 done, 1 not done (a sentence on the standard error tells why), 2 called wrongly,
3 checked and something stops the journey.
"""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import time
from pathlib import Path

from delegaties import logs, settings
from delegaties.checks import telling
from delegaties.checks.accepted import judged
from delegaties.checks.all import findings
from delegaties.checks.surroundings import Surroundings
from delegaties.errors import DelegatiesError, RefusedError
from delegaties.i18n import N_, Words, words
from delegaties.inputs import bundle, examples, selfcheck
from delegaties.outputs import exporting, overview
from delegaties.plan import document, naming
from delegaties.plan.load import load
from delegaties.plan.load_directory import summaries
from delegaties.plan.load_elsewhere import elsewhere
from delegaties.plan.load_office import office
from delegaties.plan.load_releases import releases
from delegaties.plan.mission import MissionPlan
from delegaties.plan.releases import GivenOut, Released
from delegaties.store.past import as_it_was
from delegaties.store.store import Store
from delegaties.values.audience import Audience
from delegaties.values.when import today

MOST_FAULTS = 100
"""So many faults of a file are printed."""


BLOCKED = 3
"""The exit code of a check that found what stops the journey."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the program: what was asked, and for whom."""

    asked: argparse.Namespace
    home: Path
    settings: settings.Settings
    words: Words

    @contextmanager
    def store(self, place: str | None = None, *, begin: bool = False) -> Iterator[Store]:
        """Open the database that was named, else `place`, else the user's own.

        Raises RefusedError for a file that was named and is not there, unless it may `begin` one.
        """
        named, own = self.asked.database, settings.database(self.home, self.settings)
        if named and not begin and "://" not in named and not Path(named).exists():
            raise RefusedError(
                N_("There is no database {file}. Correct the name, or begin it with “example” "
                   "or “import”."), file=named,
            )  # fmt: skip
        store = Store.open(named or place or own, self.settings.name or _login())
        try:
            yield store
        finally:
            store.close()

    def say(self, message: str, **params: object) -> None:
        """Print a sentence in the user's language."""
        print(self.words.text(message, **params))

    def plan(self, store: Store) -> MissionPlan:
        """Return the mission that MISSION means; raises RefusedError."""
        with store.reading() as session:
            return load(session, naming.mission_named(summaries(session), self.asked.mission).id)


def main(arguments: Sequence[str]) -> int:
    """Run one command and return the exit code."""
    _speak_utf8()
    try:
        home = settings.home()
        chosen, _ = settings.read(home)
        language = words(chosen.language)
        asked = _asked(arguments, language)
        log = logs.start(home, tell=lambda _: _bug(log, language))
        done: int | None = asked.run(Call(asked, home, chosen, language))
    except SystemExit as end:
        return int(end.code or 0)
    except DelegatiesError as error:
        _complain(error, language)
        return 1
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 1
    return done or 0


def _asked(arguments: Sequence[str], language: Words) -> argparse.Namespace:
    """Return what was asked; ends with SystemExit 2 when that cannot be understood."""
    parser = _parser(language)
    asked = parser.parse_args(arguments)
    if asked.run is _export and not (asked.book or asked.calendar or asked.changes):
        parser.error(language.text(N_("nothing to make: add --book, --calendar or --changes PATH")))
    return asked


def _bug(log: Path, language: Words) -> None:
    told = language.text(N_("Something went wrong in the program; {file} tells where."), file=log)
    print(told, file=sys.stderr)


def _complain(error: DelegatiesError, language: Words) -> None:
    print(language.error(error), file=sys.stderr)
    faults = getattr(error, "faults", ())
    for fault in faults[:MOST_FAULTS]:
        print(f"  {language.error(fault)}", file=sys.stderr)
    if len(faults) > MOST_FAULTS:
        print("  …", file=sys.stderr)


def _speak_utf8() -> None:
    """Names go out as they are, also where the console is set to an older encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


# Commands


def _example(call: Call) -> None:
    with call.store(settings.examples_database(call.home), begin=True) as store:
        found = examples.load_examples(store)
        where = store.where
    for plan in found.added:
        call.say(N_("Added: {title}"), title=plan.title.text(call.words.language))
    for plan in found.present:
        call.say(N_("There already: {title}"), title=plan.title.text(call.words.language))
    call.say(N_("The examples are in {where}"), where=where)


def _missions(call: Call) -> None:
    with call.store() as store, store.reading() as session:
        found = summaries(session)
    if call.asked.json:
        _json([overview.summary_as_json(each) for each in found])
        return
    for line in overview.mission_lines(found, call.words):
        print(line)
    if not found:
        call.say(N_("There are no missions yet."))


def _show(call: Call) -> None:
    with call.store() as store:
        plan, day_ends = call.plan(store), _day_ends(store)
        past = _given_out(store, plan) if call.asked.json else []
    if call.asked.json:
        _json(document.document([plan], past))
        return
    for line in overview.plan_lines(plan, call.words, day_ends):
        print(line)


def _given_out(store: Store, plan: MissionPlan) -> list[GivenOut]:
    """Return the versions of a mission with the state that each names, the oldest first."""
    with store.reading() as session:
        found = sorted(releases(session, plan.id), key=lambda each: each.position)
        return [
            GivenOut(
                id=each.id, number=each.number, note=each.note, who=each.who, at=each.at,
                mission=as_it_was(session, plan.id, each.position, load),
            )
            for each in found
        ]  # fmt: skip


def _day_ends(store: Store) -> time:
    with store.reading() as session:
        return office(session).limits.day_ends


def _check(call: Call) -> int:
    with call.store() as store:
        plan = call.plan(store)
        with store.reading() as session:
            around = Surroundings(
                today=today(plan.home_zone),
                office=office(session),
                elsewhere=elsewhere(session, plan.id),
            )
    found = judged(findings(plan, around), plan, around.today).open
    if call.asked.json:
        _json([telling.as_json(each, call.words) for each in found])
    else:
        print(*telling.lines(found, call.words), sep="\n")
    return BLOCKED if telling.blocks(found) else 0


def _import(call: Call) -> None:
    with call.store(begin=True) as store:
        plans = bundle.import_file(store, call.asked.file, as_copy=call.asked.as_copy)
    for plan in plans:
        title = plan.title.text(call.words.language)
        call.say(N_("Imported: {title} ({id})"), title=title, id=plan.id)


def _export(call: Call) -> None:
    asked = call.asked
    with call.store() as store:
        plan, day_ends = call.plan(store), _day_ends(store)
        latest, since = _versions(store, plan, asked.since)
    wanted = exporting.Wanted(
        book=asked.book,
        calendar=asked.calendar,
        changes=asked.changes,
        latest=latest,
        day_ends=day_ends,
        since=since,
        scope=exporting.scope_of(
            plan,
            participant=asked.participant,
            host=asked.host,
            organisation=asked.organisation,
        ),
        audience=Audience(asked.audience) if asked.audience else None,
        language=asked.language or call.settings.language,
        municipality=call.settings.municipality,
        accent=call.settings.accent or "",
        logo=Path(call.settings.logo) if call.settings.logo else None,
    )
    made = exporting.export(plan, wanted, call.words)
    for remark in made.remarks:
        print(remark, file=sys.stderr)
    for file in made.files:
        print(file)


def _versions(store: Store, plan: MissionPlan, since: int | None) -> list[Released | None]:
    """Return the version given out last, and the one asked for; raises RefusedError."""
    with store.reading() as session:
        found = releases(session, plan.id)
        asked = None if since is None else naming.release_numbered(found, since)
        return [
            Released(each, as_it_was(session, plan.id, each.position, load)) if each else None
            for each in (next(iter(found), None), asked)
        ]


def _backup(call: Call) -> None:
    if call.asked.file.exists():
        raise RefusedError(
            N_("{file} is there already. Name another file, or take that one away first."),
            file=call.asked.file,
        )
    with call.store() as store:
        call.say(N_("Backup made: {file}"), file=store.backup(call.asked.file))


def _restore(call: Call) -> None:
    with call.store(begin=True) as store:
        kept, where = store.restore(call.asked.file), store.where
    call.say(N_("Restored from: {file}"), file=call.asked.file)
    call.say(N_("What was in it is now in: {where}"), where=where)
    if kept is not None:
        call.say(N_("What was there before is kept in: {file}"), file=kept)


def _selfcheck(call: Call) -> int:
    sound = True
    for check in selfcheck.CHECKS:
        fault = selfcheck.fault_of(check)
        sound = sound and fault is None
        mark = N_("good") if fault is None else N_("FAULT")
        told = [call.words.text(check.name), *([fault] if fault else [])]
        print(f"{call.words.text(mark):6} {': '.join(told)}", flush=True)
    if not sound:
        print(call.words.text(selfcheck.ADVICE), file=sys.stderr)
    return 0 if sound else 1


# What can be typed

_MISSION = N_("id, or part of a title that fits one mission only")
_BY_NAME = (
    ("--participant", N_("only this participant's part of the calendar")),
    ("--host", N_("only this host's part of the calendar")),
    ("--organisation", N_("only this organisation's part of the calendar")),
)


def _parser(language: Words) -> argparse.ArgumentParser:
    tr = language.text
    parser = argparse.ArgumentParser(
        prog="delegaties",
        description=tr(
            N_("Plans incoming and outgoing delegations. Without a command the window opens.")
        ),
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Delegaties {logs.VERSION}")
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

    command("example", _example, N_("add the example missions"))
    listed = command("missions", _missions, N_("list the missions"))
    shown = command("show", _show, N_("show one mission"))
    checked = command("check", _check, N_("list what asks for attention in one mission"))
    read = command("import", _import, N_("bring in missions from a file, all or nothing"))
    made = command(
        "export", _export, N_("make a briefing book, a calendar, a sheet of what changed")
    )
    copied = command("backup", _backup, N_("copy the whole database to a file"))
    restored = command("restore", _restore, N_("put the whole database back from a backup"))
    command("selfcheck", _selfcheck, N_("try whether this program is complete"))

    for each in (shown, checked):
        each.add_argument("mission", metavar="MISSION", help=tr(_MISSION))
    for each in (listed, shown, checked):
        each.add_argument("--json", action="store_true", help=tr(N_("as JSON, for other programs")))
    for each in (read, copied, restored):
        each.add_argument("file", metavar="FILE", type=Path)
    read.add_argument(
        "--as-copy",
        action="store_true",
        help=tr(N_("give the missions new ids and no versions, beside those that are there")),
    )
    _add_export(made, language)
    return parser


def _add_export(parser: argparse.ArgumentParser, language: Words) -> None:
    tr = language.text
    parser.add_argument("mission", metavar="MISSION", help=tr(_MISSION))
    whose = parser.add_mutually_exclusive_group()
    for option, message in _BY_NAME:
        whose.add_argument(option, metavar=tr(N_("NAME")), help=tr(message))
    parser.add_argument("--book", metavar="PATH", type=Path, help=tr(N_("the PDF to make")))
    parser.add_argument("--calendar", metavar="PATH", type=Path, help=tr(N_("the .ics to make")))
    parser.add_argument(
        "--changes", metavar="PATH", type=Path, help=tr(N_("the PDF of what changed to make"))
    )
    parser.add_argument(
        "--since",
        metavar="N",
        type=int,
        help=tr(N_("the version the changes are told since; without this, the latest")),
    )
    parser.add_argument(
        "--audience",
        choices=[audience.value for audience in Audience],
        help=tr(N_("who will read it; without this, those it naturally goes to")),
    )
    parser.add_argument("--language", choices=["nl", "en"], help=tr(N_("language of the files")))
