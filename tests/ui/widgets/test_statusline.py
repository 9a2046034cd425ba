"""The line at the foot tells where one is."""

from __future__ import annotations

from delegaties.ui import language
from delegaties.ui.widgets.statusline import StatusLine


def test_it_tells_database_language_and_time(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    line.put_words("/home/anna/delegaties.db", "Asia/Tokyo")
    assert line.database.text() == "delegaties.db"
    assert line.database.toolTip() == "/home/anna/delegaties.db"
    assert line.language.text() == "Nederlands"
    assert "." in line.clock.text()
    language.use("en")
    line.put_words("delegaties.db", "Asia/Tokyo")
    assert line.language.text() == "English"
    assert ":" in line.clock.text()


def test_a_long_sentence_gives_way_but_stays_whole(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    line.put_words("delegaties.db", "UTC")
    line.resize(620, 26)
    with qtbot.waitExposed(line):
        line.show()
    line.sentence.say("31 onderdelen, 1 geselecteerd " * 5)
    assert line.sentence.text().endswith("…")
    assert line.sentence.accessibleName() == "31 onderdelen, 1 geselecteerd " * 5
    assert line.width() == 620
