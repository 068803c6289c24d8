"""Legacy encodings are told by the letters of the languages written in them."""

from __future__ import annotations

import pytest

from briefing.sources import decode
from briefing.sources.alphabets import FOUND, encoding_of

WRITTEN = [
    ("cp1250", "Droga przez las będzie zamknięta aż do września, powiedział wójt gminy."),
    ("iso8859-2", "Droga przez las będzie zamknięta aż do września, powiedział wójt gminy."),
    ("cp1250", "Silnice přes les bude zavřená až do září, řekl včera starosta."),
    (
        "cp1250",
        "A híd zárva lesz, mondta a polgármester, és ősszel újra megnyitják, fűzte hozzá; öt hétig tart az őszi munka.",
    ),
    ("cp1250", "Drumul prin pădure rămâne închis până în toamnă, a spus primarul oraşului."),
    ("cp1254", "Orman yolu kapalı kalacak, dedi belediye başkanı; üç gün yağış bekleniyor, çünkü hava soğuyor."),
    ("cp1257", "Kelias per mišką bus uždarytas iki rugsėjo, sakė meras, o tiltą remontuos vėliau."),
    ("cp1252", "Die Straße durch den Wald bleibt bis September gesperrt, hieß es am Montag in Mühlbach."),
    ("cp1252", "La route à travers la forêt restera fermée jusqu’à l’été, a déclaré le maire; ça coûte cher."),
    ("cp1252", "La mañana siguiente, ¿quién pagará?, preguntó el señor Núñez."),
    ("cp1252", "A estrada não abre até ao verão, disse o presidente da câmara; são três mil euros por mês."),
    ("cp1252", "Vegurinn verður lokaður þangað til í september, sagði bæjarstjórinn í gær."),
]


@pytest.mark.parametrize(("encoding", "words"), WRITTEN)
def test_a_text_is_read_in_the_encoding_of_its_language(encoding: str, words: str) -> None:
    assert decode(words.encode(encoding)).text == words


def test_a_western_text_with_names_from_everywhere_stays_western() -> None:
    words = "The jury named Søren Ål, José Núñez, Zoë Müller and François Lévêque; the prize is worth £900."
    assert encoding_of(words.encode("cp1252")) == "cp1252"


def test_an_english_text_shows_its_encoding_by_foreign_names() -> None:
    words = "The mayors of Łódź and Świnoujście sent Paweł Górny to the meeting."
    assert decode(words.encode("cp1250")).text == words


def test_letters_are_found_in_linear_time() -> None:
    assert len(FOUND.findall("é" * 100_000)) == 100_000
    assert not FOUND.findall("a" * 100_000)
