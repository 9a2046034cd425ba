"""The commands for the data as a whole: example, import, backup, restore, selfcheck."""

from __future__ import annotations

import sys

from delegaties import settings
from delegaties.cli.call import Call
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.inputs import bundle, examples
from delegaties.inputs import selfcheck as checks


def example(call: Call) -> None:
    """Add the example missions."""
    with call.store(settings.examples_database(call.home), begin=True) as store:
        found = examples.load_examples(store)
        where = store.where
    for plan in found.added:
        call.say(N_("Added: {title}"), title=plan.title.text(call.words.language))
    for plan in found.present:
        call.say(N_("There already: {title}"), title=plan.title.text(call.words.language))
    call.say(N_("The examples are in {where}"), where=where)


def bring_in(call: Call) -> None:
    """Bring in the missions of a file, all or nothing."""
    with call.store(begin=True) as store:
        plans = bundle.import_file(store, call.asked.file, as_copy=call.asked.as_copy)
    for plan in plans:
        title = plan.title.text(call.words.language)
        call.say(N_("Imported: {title} ({id})"), title=title, id=plan.id)


def backup(call: Call) -> None:
    """Copy the whole database to a file that is not there yet."""
    if call.asked.file.exists():
        raise RefusedError(
            N_("{file} is there already. Name another file, or take that one away first."),
            file=call.asked.file,
        )
    with call.store() as store:
        call.say(N_("Backup made: {file}"), file=store.backup(call.asked.file))


def restore(call: Call) -> None:
    """Put the whole database back from a backup."""
    with call.store(begin=True) as store:
        kept, where = store.restore(call.asked.file), store.where
    call.say(N_("Restored from: {file}"), file=call.asked.file)
    call.say(N_("What was in it is now in: {where}"), where=where)
    if kept is not None:
        call.say(N_("What was there before is kept in: {file}"), file=kept)


def selfcheck(call: Call) -> int:
    """Try whether the program is complete."""
    sound = True
    for check in checks.CHECKS:
        fault = checks.fault_of(check)
        sound = sound and fault is None
        mark = N_("good") if fault is None else N_("FAULT")
        told = [call.words.text(check.name), *([fault] if fault else [])]
        print(f"{call.words.text(mark):6} {': '.join(told)}", flush=True)
    if not sound:
        print(call.words.text(checks.ADVICE), file=sys.stderr)
    return 0 if sound else 1
