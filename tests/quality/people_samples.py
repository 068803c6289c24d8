"""Pairs of names as two articles write them, labelled by hand: whether they are one person or body, or must stay two."""

from __future__ import annotations

from typing import NamedTuple


class Pair(NamedTuple):
    """Two names, each perhaps with a role after a bar, and other names of the corpus, also by article."""

    one: str
    other: str
    beside: tuple[str, ...] = ()
    """Further names, each in an article of its own."""
    together: bool = False
    """Whether one article has both."""


SAME = (
    Pair("Antony Blinken", "Anthony Blinken"),
    Pair("Tony Blinken", "Antony Blinken"),
    Pair("Sergei Ryabkov", "Sergey Ryabkov"),
    Pair("Sergei Ryabkov", "Сергей Рябков"),
    Pair("Sergei Ryabkov", "Sergei Alekseyevich Ryabkov"),
    Pair("Sergei Ryabkov", "Sergey Ryabkov", together=True),
    Pair("Volodymyr Zelenskyy", "Vladimir Zelensky"),
    Pair("Zelenskiy", "Zelensky"),
    Pair("Dmytro Kuleba", "Dmitry Kuleba"),
    Pair("Oleksandr Hrushko", "Alexander Hrushko"),
    Pair("Alexander Grushko", "Aleksandr Grushko"),
    Pair("Alexei Tsvetkov", "Aleksey Tsvetkov"),
    Pair("Nikita Khrenov", "Nikita Hrenov"),
    Pair("Joe Biden", "Joseph R. Biden Jr."),
    Pair("Yuri Petrov", "Y. Petrov", ("Juri Petrov",)),
    Pair("J. Biden", "Joe Biden"),
    Pair("Joe Biden", "Biden|president"),
    Pair("President Joe Biden", "President Joe Biden"),
    Pair("Bill Hartley", "William Hartley"),
    Pair("Bob Hartley", "Robert Hartley"),
    Pair("Mike Orme", "Michael Orme"),
    Pair("Kate Orme", "Katharine Orme"),
    Pair("Katie Orme", "Kathryn Orme"),
    Pair("Steven Pell", "Stephen Pell"),
    Pair("Jon Pell", "Jonathan Pell"),
    Pair("JD Marsh", "J. D. Marsh"),
    Pair("J.D. Marsh", "James David Marsh"),
    Pair("Mohammed Saleh", "Muhammad Saleh"),
    Pair("Hussein Amiri", "Hossein Amiri"),
    Pair("Jürgen Müller", "Jurgen Mueller"),
    Pair("Łukasz Nowak", "Lukasz Nowak"),
    Pair("Jean-Luc Durand", "Jean Luc Durand"),
    Pair("Siobhan O'Neill", "Siobhan O’Neill"),
    Pair("Ursula von der Leyen", "von der Leyen"),
    Pair("Ursula von der Leyen", "Von der Leyen"),
    Pair("Jens Stoltenberg", "Stoltenberg"),
    Pair("Lunde|mayor of Bergen", "Ada Lunde|mayor", ("Jon Lunde|judge",)),
    Pair(
        "Boris Johnson",
        "Johnson|prime minister",
        ("Mike Johnson|speaker", "Boris Johnson|former prime minister of Britain"),
    ),
    Pair("Foreign Ministry spokesman", "spokesman for the Foreign Ministry"),
    Pair("the Foreign Ministry", "Foreign Ministry"),
    Pair("ADA LUNDE", "Ada Lunde"),
    Pair("Mr. Peter Holm", "Peter Holm"),
    Pair("Stephen King", "Stephen King"),
    Pair("Karin Smith|mayor", "Smith|the mayor of Bergen"),
)
"""One person or body under two names."""

APART = (
    Pair("Joe Biden", "Jill Biden"),
    Pair("Biden", "Joe Biden", ("Jill Biden",)),
    Pair("J. Biden", "Joe Biden", ("Jill Biden",)),
    Pair("George W. Bush", "George H. W. Bush"),
    Pair("George Bush", "George W. Bush", ("George H. W. Bush",)),
    Pair("William Hartley", "Bill Hartley", together=True),
    Pair("J. Orme", "Jane Orme", together=True),
    Pair("Alex Orme", "Alexander Orme", ("Alexandra Orme",)),
    Pair("Pat Orme", "Patrick Orme", ("Patricia Orme",)),
    Pair("Sergei Lavrov", "Sergei Ryabkov"),
    Pair("Maria Zakharova", "Mark Zakharov"),
    Pair("Jon Berg", "Jan Berg"),
    Pair("Anna Berg", "Anne Borg"),
    Pair("Lunde", "Lund"),
    Pair("Ada Lunde|mayor", "Lunde|judge"),
    Pair("Ada Lunde", "Lunde", together=True),
    Pair("Kim Jong Un", "Kim Yo Jong"),
    Pair("Robert Pell Jr.", "Robert Pell Sr."),
    Pair("Robert Pell", "Robert Pell Jr.", together=True),
    Pair("Robert Pell", "Pell Jr.", together=True),
    Pair("Karin Smith|mayor", "Smith"),
    Pair("Paul Kim", "Kim"),
    Pair("Source 1", "Source 2"),
    Pair("Unit 10", "Unit 100"),
    Pair("Agent 7 Holm", "Agent 8 Holm"),
    Pair("Witness 11", "Witness 1"),
    Pair("Foreign Ministry spokesman", "Defence Ministry spokesman"),
    Pair("Foreign Ministry spokesman", "Ivan Ministry"),
    Pair("White House spokeswoman", "Jen Holm|White House spokeswoman"),
    Pair("spokesman", "Foreign Ministry spokesman"),
    Pair("spokesman for the Harbour Board", "Harbour Board"),
    Pair("Foreign Ministry", "Russian Foreign Ministry"),
    Pair("Washington", "Dana Washington"),
    Pair("Jordan", "Jim Jordan"),
    Pair("Moscow", "Ann Moscow"),
    Pair("officials", "Western officials"),
    Pair("Peter Holm", "Petra Holm"),
    Pair("Carl Holm", "Cara Holm"),
    Pair("Frank Smith", "P. Smith"),
    Pair("Ian Smith", "J. Smith"),
    Pair("Tim Cook", "Tom Cook"),
    Pair("Daniel Orme", "Danielle Orme"),
    Pair("Julie Orme", "Julia Orme"),
    Pair("Dmitri Orlov", "Darya Orlova"),
)
"""Two people or bodies who must not become one."""
