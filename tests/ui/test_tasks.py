"""Work off the window's thread ends well, badly or cancelled, and always tells."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject, QThread

from delegaties.ui.tasks import Task, stop_all


def test_work_runs_elsewhere_and_its_result_arrives_here(qtbot):
    task = Task(lambda progress: (progress(3, 3), QThread.currentThread())[1])
    here, seen = QThread.currentThread(), []
    task.progressed.connect(lambda done, total: seen.append((done, total, QThread.currentThread())))
    with qtbot.waitSignals([task.succeeded, task.finished]):
        result = []
        task.succeeded.connect(result.append)
        task.start()
    assert result[0] is not here
    assert seen[-1] == (3, 3, here)


def test_cancelled_work_stops_at_its_next_step_and_is_no_error(qtbot):
    begun, ends = threading.Event(), []

    def work(progress):
        begun.set()
        while True:
            progress(1, 2)

    task = Task(work)
    task.succeeded.connect(lambda _: ends.append("succeeded"))
    task.failed.connect(lambda _: ends.append("failed"))
    task.start()
    assert begun.wait(5)
    with qtbot.waitSignal(task.finished):
        task.cancel()
    assert ends == []


def test_a_failure_arrives_with_its_error(qtbot):
    task = Task(lambda _: [].pop())
    with qtbot.waitSignal(task.failed) as failed, qtbot.waitSignal(task.finished):
        task.start()
    assert isinstance(failed.args[0], IndexError)


def test_a_task_that_nobody_keeps_still_ends(qtbot):
    ended = []

    def go():
        task = Task(lambda _: "done")
        task.finished.connect(lambda: ended.append(True))
        task.start()

    go()
    qtbot.waitUntil(lambda: ended == [True])


def test_closing_stops_everything(qtbot):
    def work(progress):
        while True:
            progress(1, 2)

    task = Task(work)
    with qtbot.waitSignal(task.finished):
        task.start()
        stop_all()


def test_a_cycle_of_widgets_is_never_collected_in_the_worker(qtbot):
    gone = []

    class Knot(QObject):
        def __init__(self):
            super().__init__()
            self.itself = self

        def __del__(self):
            gone.append(threading.current_thread())

    def work(_progress):
        return [[number] for number in range(200_000)]  # sets off the collector many times over

    gc.collect()
    task = Task(work)
    task.start()
    Knot()
    with qtbot.waitSignal(task.finished):
        pass
    gc.collect()
    assert gone == [threading.main_thread()]
    assert gc.isenabled()


def test_closing_the_program_lets_the_collector_work_again(qtbot):
    Task(lambda _: None).start()
    stop_all()
    qtbot.waitUntil(lambda: not Task.running)
    assert gc.isenabled()
