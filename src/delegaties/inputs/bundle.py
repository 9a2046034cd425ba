"""Missions from a file (docs/mission.schema.json): read, judged whole, brought in or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path as File
from typing import Any
from uuid import UUID

from delegaties.errors import InputError, RefusedError, UnreadableError
from delegaties.i18n import N_
from delegaties.inputs.past import judge_with_past, lonely, read_past
from delegaties.inputs.places import Places, places
from delegaties.plan.copying import fresh, told_apart
from delegaties.plan.document import ONE, PAST, SEVERAL, VERSION, Fault, Path, decode
from delegaties.plan.load_directory import summaries
from delegaties.plan.mission import MissionPlan
from delegaties.plan.releases import GivenOut
from delegaties.store import revisions
from delegaties.store.store import Store
from delegaties.values.texts import Texts

LARGEST = 64 * 2**20
"""Bytes; a mission of 500 items has less than one hundredth of it."""


class FaultyFileError(UnreadableError):
    """A file has faults, and nothing of it was brought in; `faults` names each with its line."""

    faults: tuple[InputError, ...] = ()


@dataclass(frozen=True, slots=True)
class Bundle:
    """The missions of a file, each with its place in it, and what is wrong with their shape.

    With any fault the missions are good for nothing but being judged further.
    """

    name: str
    missions: tuple[tuple[Path, MissionPlan], ...]
    faults: tuple[Fault, ...]
    places: Callable[[], Places]
    past: tuple[tuple[Path, GivenOut], ...] = ()

    @property
    def plans(self) -> tuple[MissionPlan, ...]:
        """The missions."""
        return tuple(plan for _, plan in self.missions)


def import_file(store: Store, file: File, *, as_copy: bool = False) -> tuple[MissionPlan, ...]:
    """Bring in every mission of a file in one change, and return them.

    Ids are kept, calendar sequences go on, and so do versions that were given out; `as_copy` gives
    the missions and their parts new ids, and they begin without versions. Raises UnreadableError
    when the file is no such file, FaultyFileError with everything that is wrong in it.
    """
    bundle = read(file)
    return bring_in(store, bundle, [plan.id for plan in bundle.plans] if as_copy else ())


def there_already(store: Store, bundle: Bundle) -> tuple[MissionPlan, ...]:
    """Return the missions of a file that the database has: they can only come in as copies."""
    with store.reading() as session:
        known = {each.id for each in summaries(session)}
    return tuple(plan for plan in bundle.plans if plan.id in known)


def bring_in(
    store: Store, bundle: Bundle, copies: Collection[UUID] = ()
) -> tuple[MissionPlan, ...]:
    """Bring in the missions of a file that was read, some of them as copies.

    A copy with a title that is there already says that it is one. Raises FaultyFileError.
    """
    missions = tuple(_copied(store, bundle.missions, copies))
    past = tuple(each for each in bundle.past if each[1].mission.id not in copies)
    faults = list(bundle.faults)

    def wrong(path: Path, error: RefusedError) -> None:
        if not any(_overlap(path, fault.path) for fault in bundle.faults):
            faults.append(Fault(path, error))

    plans = tuple(plan for _, plan in missions)
    title = plans[0].title.text("nl") if len(plans) == 1 else ""
    several = N_("Import {number} missions from {file}")
    label = N_("Import {title}") if title else several
    told = {"title": title} if title else {"number": len(plans), "file": bundle.name}
    with store.change(label, mission={None, *(plan.id for plan in plans)}, **told) as session:
        add = judge_with_past(session, missions, past, wrong)
        if faults:
            raise _all_of(faults, bundle)
        add(store.who)
        sequences = {item.id: item.sequence for plan in plans for item in plan.items}
        revisions.go_on_from(session, sequences)
    return plans


def _copied(
    store: Store, missions: Iterable[tuple[Path, MissionPlan]], copies: Collection[UUID]
) -> Iterator[tuple[Path, MissionPlan]]:
    """Yield the missions, copies with ids and where needed a title of their own."""
    taken: list[Texts] = []
    if copies:
        with store.reading() as session:
            taken += [each.title for each in summaries(session)]
    for path, plan in missions:
        if plan.id in copies:
            yield path, replace(fresh(plan), title=told_apart(plan.title, taken))
        else:
            yield path, plan


def _overlap(one: Path, other: Path) -> bool:
    """Whether one value lies within the other: what is unreadable is not judged a second time."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _all_of(faults: list[Fault], bundle: Bundle) -> FaultyFileError:
    """Return one error for all faults, in the order of the file."""
    where = bundle.places()
    lines = sorted(((where.line(fault.path), fault) for fault in faults), key=lambda pair: pair[0])
    error = FaultyFileError(
        N_("“{file}” was not imported, and nothing was changed. Correct this and import it again."),
        file=bundle.name,
    )
    error.faults = tuple(_located(line, fault) for line, fault in lines)
    return error


def _located(line: int, fault: Fault) -> InputError:
    field = field_name(fault.path)
    if not field:
        return InputError(N_("line {line}: {fault}"), line=line, fault=fault.error)
    return InputError(
        N_("line {line}, {field}: {fault}"), line=line, field=field, fault=fault.error
    )


def field_name(path: Path) -> str:
    """Return a path as people write it: `items[3].when.start.zone`."""
    inside = path[1:] if path[:1] == ("mission",) else path
    parts = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in inside)
    return parts.removeprefix(".")


# Reading


def read(file: File) -> Bundle:
    """Read a file of missions; raises UnreadableError when it is none at all."""
    text = _text(file)
    data = _parsed(text, file.name)
    where: list[Places] = []

    def located() -> Places:
        if not where:
            where.append(places(text))
        return where[0]

    if not isinstance(data, dict) or data.get("format") not in (ONE, SEVERAL):
        raise UnreadableError(
            N_("“{file}” is no file with missions. Choose one that Delegaties exported."),
            file=file.name,
        )
    _check_version(data, file.name)
    missions, faults = [], [*_twice(located()), *_strangers(data)]
    for path, mission in _missions(data):
        plan, wrong = decode(MissionPlan, mission, path)
        missions.append((path, plan))
        faults += wrong
    if not missions:
        faults.append(Fault((), RefusedError(N_("There is no mission in this file. Add one."))))
    past = read_past(data, faults)
    faults += lonely(past, (plan for _, plan in missions))
    return Bundle(file.name, tuple(missions), tuple(faults), located, past)


def _text(file: File) -> str:
    try:
        if file.stat().st_size > LARGEST:
            raise UnreadableError(
                N_("“{file}” is too large for a file with missions. Choose another."),
                file=file.name,
            )
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise UnreadableError(
            N_("There is no file {file}. Check the name and try again."), file=str(file)
        ) from error
    except OSError as error:
        raise UnreadableError(
            N_("“{file}” cannot be read: {reason}. Check the name and try again."),
            file=str(file),
            reason=error.strerror or type(error).__name__,
        ) from error
    except UnicodeDecodeError as error:
        raise UnreadableError(
            N_("“{file}” is not text in UTF-8. Save it as UTF-8 and try again."), file=file.name
        ) from error


def _parsed(text: str, name: str) -> Any:
    try:
        return json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise UnreadableError(
            N_(
                "“{file}” breaks off at line {line}, column {column}: it is no sound JSON there. "
                "Look for a missing comma, quotation mark or bracket."
            ),
            file=name,
            line=error.lineno,
            column=error.colno,
        ) from error
    except (ValueError, RecursionError) as error:  # NaN, a number of 5,000 digits, 2,000 brackets
        raise UnreadableError(
            N_("“{file}” has numbers or brackets that no mission has. Choose another file."),
            file=name,
        ) from error


def _no_number(name: str) -> None:
    raise ValueError(name)


def _check_version(data: dict[str, Any], name: str) -> None:
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise UnreadableError(
            N_('“{file}” does not say of which version it is. Add: "version": 1.'), file=name
        )
    if version > VERSION:
        raise UnreadableError(
            N_("“{file}” was made by a newer version of Delegaties. Update this program first."),
            file=name,
        )


def _missions(data: dict[str, Any]) -> Iterator[tuple[Path, object]]:
    if data["format"] == ONE and "mission" in data:
        yield ("mission",), data["mission"]
    missions = data.get("missions") if data["format"] == SEVERAL else None
    if isinstance(missions, list):
        for at, mission in enumerate(missions):
            yield ("missions", at), mission


def _strangers(data: dict[str, Any]) -> Iterator[Fault]:
    known = {"format", "version", PAST, "mission" if data["format"] == ONE else "missions"}
    for name in data:
        if name not in known and name != "$schema":
            yield Fault(
                (name,),
                RefusedError(N_("There is no field “{field}” here. Leave it out."), field=name),
            )


def _twice(where: Places) -> Iterator[Fault]:
    for path in where.twice:
        yield Fault(path, RefusedError(N_("This field is written twice. Keep one of the two.")))
