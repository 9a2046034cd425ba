"""One window for one database: a second start of the program brings the first one to the front.

A lock file says at once whether a window is open already, and is void when its process is gone.
Only when there is one does the second start speak to it, through a local socket.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QElapsedTimer, QLockFile, QObject, QSysInfo

STEP = 100
PATIENCE = 10_000
"""Milliseconds between two tries, and until a window that does not answer counts as hung."""


class Handover(QObject):
    """This start among the others of the same user: the first one, or one that hands over.

    `database` is what the start was asked to open, empty for the user's own.
    """

    def __init__(self, folder: Path, database: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        place = database and str(Path(database).expanduser().absolute())
        whole = f"{folder}\n{place}".encode()
        digest = QCryptographicHash.hash(whole, QCryptographicHash.Algorithm.Sha256)
        self._name = f"delegaties-{digest.toHex().toStdString()[:16]}"
        self._lock = QLockFile(str(folder / f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)
        self._end: Callable[[], object] = lambda: None

    def is_second(self) -> bool:
        """Whether a window was there already, and is in front now.

        A window that does not answer, such as one of another computer, is no reason to open none.
        """
        clock = QElapsedTimer()
        clock.start()
        while not self._lock.tryLock(STEP if clock.elapsed() else 0):
            held = self._lock.error() is QLockFile.LockError.LockFailedError
            process, computer, _program = self._lock.getLockInfo()
            if not held or computer != QSysInfo.machineHostName() or clock.hasExpired(PATIENCE):
                return False
            if self._hand_over(process):
                return True
        return False

    def _hand_over(self, process: int) -> bool:
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - most starts do without

        if sys.platform == "win32":  # else the first window only blinks in the task bar
            import ctypes  # noqa: PLC0415 - seldom needed

            ctypes.windll.user32.AllowSetForegroundWindow(process)
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        return socket.waitForConnected(STEP) and socket.waitForReadyRead(PATIENCE)

    def listen(self, show: Callable[[], object]) -> None:
        """Call `show` whenever the program is started again."""
        if not self._lock.isLocked():  # another window, which hung, has the name
            return
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - the first paint does without

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

        def answer() -> None:
            socket = server.nextPendingConnection()
            socket.write(b"here")
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
            show()

        server.newConnection.connect(answer)
        QLocalServer.removeServer(self._name)  # a crash may have left it behind
        server.listen(self._name)
        self._end = server.close

    def end(self) -> None:
        """Let the next start open a window of its own: this one is closing."""
        self._end()
        self._lock.unlock()
