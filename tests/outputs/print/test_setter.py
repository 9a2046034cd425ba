from __future__ import annotations

from outputs.print.reading import drawn, texts

from delegaties.i18n import words
from delegaties.outputs.print.setter import GUTTER, Setter, shown_name
from delegaties.outputs.print.text import Text
from delegaties.outputs.print.theme import MM, STRONG, theme
from delegaties.values.names import PersonName

SETTER = Setter(words("nl"), theme("", "A4"))


def shown(box: Text) -> str:
    return " ".join("\n".join(texts(drawn(box, 400))).split())


def test_a_name_is_followed_by_its_own_script():
    name = PersonName("Taro", "", "Yamada", "山田 太郎", "ja")
    assert shown(Text(SETTER.name(name), STRONG)) == "Taro Yamada 山田 太郎"


def test_a_script_without_a_face_is_left_out_when_there_is_a_latin_name():
    name = PersonName("Mohammed", "", "Karim", "محمد", "ar")
    assert shown(Text(SETTER.name(name), STRONG)) == "Mohammed Karim"
    alone = PersonName(native="محمد", native_language="ar")
    assert shown(Text(SETTER.name(alone), STRONG)) == "[tekst in Arabisch schrift]"


def test_a_family_name_alone_begins_with_a_capital():
    assert shown_name(PersonName("", "van der", "Loo")) == "Van der Loo"
    assert shown_name(PersonName("Ada", "van der", "Loo")) == "Ada van der Loo"


def test_lists_leave_out_what_is_empty():
    assert shown(SETTER.list(["a", "", "b"])) == "a · b"
    assert SETTER.list(["", ""]) is None
    assert SETTER.joined([]) is None


def test_messages_are_in_the_language_of_the_book():
    assert shown(SETTER.message("page {page} of {pages}", page=1, pages=2)) == "blz. 1 van 2"
    assert "(vervolg)" in "".join(texts(drawn(SETTER.again("Maandag").box, 480)))


def test_the_columns_fill_the_measure_and_prose_is_125_mm():
    assert SETTER.side + GUTTER + SETTER.prose == SETTER.measure
    assert round(SETTER.prose / MM) == 125


def test_nothing_in_a_row_takes_no_room():
    row = SETTER.beside([None, SETTER.text("9.30")], [None])
    assert [len(cell.boxes) for cell in row.cells] == [1, 0]
