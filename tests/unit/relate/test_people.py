from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.relate.people import Mention, folded, merge


def test_two_transliterations_of_a_name_are_one_speaker() -> None:
    people = merge([Mention("Sergei Ilyin", "deputy minister", 3), Mention("Sergey Ilyin", "envoy", 1)])
    (speaker,) = people.speakers
    assert speaker.name == "Sergei Ilyin"
    assert speaker.variants == ("Sergei Ilyin", "Sergey Ilyin")
    assert speaker.roles == ("deputy minister", "envoy")
    assert people.canonical["Sergey Ilyin"] == "Sergei Ilyin"


def test_a_surname_joins_the_only_full_name_of_its_office() -> None:
    people = merge([Mention("Lunde", "mayor", 9), Mention("Ada Lunde", "Mayor of Bergen")])
    (speaker,) = people.speakers
    assert speaker.name == "Ada Lunde"
    assert people.canonical["Lunde"] == "Ada Lunde"


def test_a_surname_of_another_office_or_none_stays_by_itself() -> None:
    people = merge(
        [
            Mention("Lunde", None, 9),
            Mention("Holm", "judge"),
            Mention("Ada Lunde", "Mayor"),
            Mention("Jon Holm", "Mayor"),
        ]
    )
    assert [speaker.name for speaker in people.speakers] == ["Ada Lunde", "Holm", "Jon Holm", "Lunde"]


def test_a_surname_that_two_people_share_stays_by_itself() -> None:
    people = merge([Mention("Lunde", None), Mention("Ada Lunde", None), Mention("Jon Lunde", None)])
    assert [speaker.name for speaker in people.speakers] == ["Ada Lunde", "Jon Lunde", "Lunde"]
    assert people.canonical["Lunde"] == "Lunde"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Ilyin", "Sergey Ilyin"),
        ("Zelenskyy", "Zelensky"),
        ("Zelenskiy", "Zelensky"),
        ("Müller", "Muller"),
        ("ADA LUNDE", "Ada Lunde"),
        ("Jean-Luc Durand", "Jean Luc Durand"),
        ("Akhmet", "Ahmet"),
    ],
)
def test_spellings_of_one_name_fold_to_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("Lunde", "Lund"), ("Jon Berg", "Jan Berg"), ("Berg", "Burg")])
def test_different_names_do_not(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.builds(
            Mention,
            st.text(st.sampled_from("AaBbé ky.漢"), min_size=1, max_size=8),
            st.one_of(st.none(), st.just("mayor")),
            st.integers(1, 9),
        ),
        max_size=12,
    )
)
def test_every_name_has_one_speaker_and_the_order_of_mentions_does_not_matter(mentions: list[Mention]) -> None:
    people = merge(mentions)
    variants = [variant for speaker in people.speakers for variant in speaker.variants]
    assert sorted(variants) == sorted({mention.name for mention in mentions})
    assert set(people.canonical) == set(variants)
    assert set(people.canonical.values()) == {speaker.name for speaker in people.speakers}
    assert merge(reversed(mentions)) == people
