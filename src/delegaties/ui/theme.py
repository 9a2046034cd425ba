"""How the window looks: palette, fonts, and the one style sheet, from the token file.

`Theme(app).use(settings)` dresses the application and follows the system's scheme where the user
left it to the system. Widgets say what they are with the property `look`:

    label.setProperty("look", "muted")     title, section, label, muted, text, error, warn, ok, tag
    button.setProperty("look", "primary")  primary, chip, segment, link, quiet (no outline)
    frame.setProperty("look", "sheet")     sheet, inspector, band, toolbar, line, question, toast

and painted widgets ask `colour("muted")`, `party("A")`, `status("asked")`, `scaled(34)`.
`set_look(widget, "error")` changes a look later.
"""

from __future__ import annotations

import re
from string import Template
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTemporaryDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from delegaties import resources
from delegaties.settings import Settings
from delegaties.ui.outlines import svg
from delegaties.ui.tokens import Tokens, tokens, with_accent

BODY = 14
"""The size of text in pixels at 100 %."""
SYSTEM = "Segoe UI"
SHIPPED = "Source Sans 3"
OTHER_SCRIPTS = ("Noto Sans JP", "Noto Sans SC")
"""Asked for names that the first font has no letters for."""
_FACES = tuple(f"SourceSans3-{face}" for face in ("Regular", "It", "Semibold", "Bold"))
_SIGNS = ("NotoSansJP-Regular", "NotoSansSC-Regular")
"""The files of `OTHER_SCRIPTS`: a few milliseconds, since they are read where a sign is drawn."""
GENERAL = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled)
_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "severity.block.line",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "selection-text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "raised",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "ctl",
    QPalette.ColorRole.Shadow: "line",
}
_WRITTEN = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)
_MARKS = {
    "check": ("check", "on-accent"),
    "minus": ("minus", "on-accent"),
    "down": ("chevron-down", "text"),
    "up": ("chevron-up", "text"),
    "down_off": ("chevron-down", "disabled"),
    "right": ("chevron-right", "text"),
    "left": ("chevron-left", "text"),
}
"""Pictures the style sheet needs as files: name, icon, colour."""

_now: dict[str, Tokens] = {}
_scale: dict[str, float] = {}


class Pair(NamedTuple):
    """A colour for line and letter, and the tint it stands on."""

    line: QColor
    tint: QColor


def colour(name: str) -> QColor:
    """Return a colour of the scheme in use, such as "muted" or "severity.warn.line"."""
    return QColor((_now.get("now") or tokens("light"))[name])


def party(letter: str) -> Pair:
    """Return the colours of a party; a letter after F begins again at A."""
    known = "ABCDEF"[(ord(letter[:1].upper() or "A") - ord("A")) % 6]
    return Pair(colour(f"party.{known}.line"), colour(f"party.{known}.tint"))


def severity(name: str) -> Pair:
    """Return the colours of "info", "warn", "block" or "ok"."""
    return Pair(colour(f"severity.{name}.line"), colour(f"severity.{name}.tint"))


def status(name: str) -> QColor:
    """Return the colour of "idea", "asked", "confirmed" or "cancelled"."""
    return colour(f"status.{name}")


def scaled(pixels: float) -> int:
    """Return a length that grows with the size of the text."""
    return round(pixels * _scale.get("now", 1.0))


def font(pixels: float = BODY, *, strong: bool = False) -> QFont:
    """Return the font of the window in a size given for 100 %."""
    made = QFont(QApplication.font())
    made.setPixelSize(max(1, scaled(pixels)))
    if strong:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def set_look(widget: QWidget, look: str) -> None:
    """Change what a widget is to the style sheet."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Theme(QObject):
    """Dresses the application; one for the whole program."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._settings = Settings()
        self._folder = QTemporaryDir()
        self._worn: tuple[object, ...] = ()
        app.setStyle("Fusion")
        _load_fonts()
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    def use(self, settings: Settings) -> None:
        """Dress the application as the settings say."""
        self._settings = settings
        scheme = self.scheme()
        worn = (scheme, settings.accent, settings.text_scale)
        if worn == self._worn:
            return
        self._worn = worn
        chosen = with_accent(scheme, settings.accent)
        _now["now"] = chosen
        _scale["now"] = settings.text_scale / 100
        self._app.setFont(_body_font())
        self._app.setPalette(palette(chosen))
        self._app.setStyleSheet(self._sheet(chosen))

    def scheme(self) -> str:
        """Return "light" or "dark": what the user chose, else what the system shows."""
        if self._settings.theme in ("light", "dark"):
            return self._settings.theme
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _system_changed(self) -> None:
        self.use(self._settings)

    def _sheet(self, chosen: Tokens) -> str:
        names = {re.sub(r"[.-]", "_", name): value for name, value in chosen.items()}
        for name, (outline, ink) in _MARKS.items():
            file = f"{self._folder.path()}/{name}-{chosen[ink][1:]}.svg"
            with open(file, "wb") as written:  # noqa: PTH123 - a path of Qt's, in its own folder
                written.write(svg(outline, chosen[ink]))
            names[f"picture_{name}"] = f'url("{file}")'
        source = resources.path("styles/window.qss").read_text(encoding="utf-8")
        return _grown(Template(source).substitute(names))


def palette(chosen: Tokens) -> QPalette:
    """Return Qt's palette with our colours in every group."""
    made = QPalette()
    for group in GENERAL:
        for role, name in _ROLES.items():
            made.setColor(group, role, QColor(chosen[name]))
    for role in _WRITTEN:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(chosen["disabled"]))
    return made


def is_change(event: QEvent) -> bool:
    """Whether the event tells a painted widget that colours or sizes changed."""
    return event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}


def _grown(sheet: str) -> str:
    """Return the sheet with its lengths grown; lines of 1 and 2 pixels stay."""

    def grow(found: re.Match[str]) -> str:
        pixels = float(found[1])
        return f"{int(pixels) if pixels <= 2 else scaled(pixels)}px"  # noqa: PLR2004 - lines

    return re.sub(r"(\d+(?:\.\d+)?)px", grow, sheet)


def _body_font() -> QFont:
    first = SYSTEM if SYSTEM in QFontDatabase.families() else SHIPPED
    made = QFont()
    made.setFamilies([first, *OTHER_SCRIPTS])
    made.setPixelSize(scaled(BODY))
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _load_fonts() -> None:
    own = () if SYSTEM in QFontDatabase.families() else _FACES
    for name in (*own, *_SIGNS):
        QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}.ttf")))
