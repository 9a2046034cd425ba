from __future__ import annotations

import threading

import pytest
from outputs.print.plans import rich
from outputs.print.reading import book

from delegaties.outputs.print.preview import Preview


@pytest.fixture(scope="module")
def japan() -> bytes:
    return book(rich())


def test_a_page_is_a_picture_of_the_size_that_was_asked_for(japan):
    with Preview(japan) as preview:
        width, height = preview.size(0)
        image = preview.page(0, 2)
    assert (round(width), round(height)) == (595, 842)
    assert (image.width, image.height) == (1191, 1684)
    assert len(image.data) == image.width * image.height * 4
    assert set(image.data[:3]) == {255}
    assert min(image.data[::4]) < 100, "nothing was drawn"


def test_the_outline_names_pages_and_levels(japan):
    with Preview(japan) as preview:
        first, second, *rest = preview.headings
        assert preview.count > 5
    assert (first.page, first.level, first.title) == (0, 1, "Omslag")
    assert (second.page, second.title) == (1, "Inhoud")
    assert {heading.level for heading in rest} == {1, 2}


def test_two_threads_may_ask_for_pages_at_once(japan):
    pictures: dict[int, bytes] = {}
    with Preview(japan) as preview:
        alone = [preview.page(number, 0.5).data for number in range(preview.count)]

        def take(number: int) -> None:
            pictures[number] = preview.page(number, 0.5).data

        threads = [threading.Thread(target=take, args=(n,)) for n in range(preview.count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert [pictures[number] for number in range(len(alone))] == alone
