from __future__ import annotations

import pytest

from briefing.text.language import language

TEXTS = {
    "en": "The board met on Monday and said that it would not close the harbour, which has been open for a year as it is.",
    "de": "Der Rat hat am Montag getagt und beschlossen, dass der Hafen nicht geschlossen wird, weil er für die Stadt da ist.",
    "fr": "Le conseil s’est réuni lundi et a décidé de ne pas fermer le port, qui est ouvert depuis un an et sert à la ville.",
    "es": "El consejo se reunió el lunes y decidió no cerrar el puerto, que está abierto desde hace un año y es de la ciudad.",
    "no": "Styret møttes mandag og sa at havnen ikke skal stenges, fordi den har vært åpen i et år og er viktig for byen.",
    "ru": "Совет собрался и решил, что порт не закроют: он открыт уже год и это важно для города, как он заявил в понедельник.",
    "ja": "理事会は月曜日に会合を開き、港を閉鎖しないことを決定した。港は一年間開いている。これは市にとって重要です。",
    "zh": "董事会周一开会，决定不关闭港口，该港口已经开放了一年，对城市非常重要，市长表示欢迎这一决定。",
    "ar": "اجتمع المجلس يوم الاثنين وقرر عدم إغلاق الميناء الذي ظل مفتوحا لمدة عام وهو مهم للمدينة",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_paragraph_of_news_is_enough_to_tell_its_language(code: str) -> None:
    assert language(TEXTS[code]) == code


@pytest.mark.parametrize("words", ["", "Harbour talks end", "1 2 3 " * 50, "Lorem ipsum dolor sit amet " * 10])
def test_nothing_is_said_of_what_is_too_short_or_no_prose(words: str) -> None:
    assert language(words) is None
