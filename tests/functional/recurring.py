"""A site in our own words whose articles share lines that no table of phrases knows."""

from __future__ import annotations

PROMO = "Harbour Courier on the kitchen table each Thursday"
SIGN_OFF = "Yours from the quay, the Courier desk"

_TOWNS = ("Alby", "Borg", "Cask", "Dunvik", "Elvik", "Fossen", "Gard", "Hamn", "Isnes", "Jarl", "Kvam", "Lund")


def story(n: int, *, promo: bool = True, sign_off: bool = True, url: bool = True) -> str:
    """The article number `n`, with the lines of the site or without."""
    town, day = _TOWNS[n % len(_TOWNS)], n % 27 + 1
    paragraphs = [
        f"{town} votes on a new pier",
        f"https://courier.example/{n}" if url else "",
        f"2023-03-{day:02}",
        f"The council of {town} met on March {day} and spoke about its {n + 20}-year-old pier for almost {n + 3} hours.",
        PROMO if promo else "",
        f"“{town} cannot wait for another winter,” said council leader Ida Nord{town.lower()}.",
        f"The vote on the pier of {town} follows on April {day}, when all {n + 7} members are back.",
        SIGN_OFF if sign_off else "",
    ]
    return "\n\n".join(filter(None, paragraphs)) + "\n"


def site(numbers: range, **lines: bool) -> dict[str, str | bytes]:
    """Files with these articles."""
    return {f"{n:03}.txt": story(n, **lines) for n in numbers}
