from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import SpeakerCorrection
from briefing.relate.corrected import merge
from briefing.relate.persons import Mention, People


def names(people: People) -> list[str]:
    return [speaker.name for speaker in people.speakers]


def test_two_transliterations_of_a_name_are_one_speaker_whose_roles_are_kept_commonest_first() -> None:
    people = merge([Mention("Sergei Ilyin", "envoy", 1, "a"), Mention("Sergey Ilyin", "deputy minister", 3, "b")])
    (speaker,) = people.speakers
    assert speaker.name == "Sergey Ilyin"
    assert speaker.variants == ("Sergei Ilyin", "Sergey Ilyin")
    assert (speaker.role, speaker.roles) == ("deputy minister", ("deputy minister", "envoy"))


def test_the_name_that_is_spelled_out_is_the_one_to_show() -> None:
    people = merge(
        [Mention("A. Lunde", None, 9, "a"), Mention("Lunde", None, 20, "b"), Mention("Ada Lunde", None, 1, "c")]
    )
    assert names(people) == ["Ada Lunde"]


def test_a_surname_goes_to_the_only_one_who_bears_it() -> None:
    people = merge([Mention("Lunde", None, 9, "a"), Mention("Ada Lunde", "mayor", 1, "b")])
    assert people.named("Lunde", "a").name == "Ada Lunde"


def test_a_common_surname_means_its_only_bearer_in_the_company_of_the_same_people() -> None:
    known = [Mention("Karin Smith", None, 1, "a"), Mention("Jon Berg", None, 1, "a")]
    people = merge(
        [*known, Mention("Smith", None, 1, "b"), Mention("Jon Berg", None, 1, "b"), Mention("Smith", None, 1, "c")]
    )
    assert people.named("Smith", "b").name == "Karin Smith"
    assert people.named("Smith", "c").name == "Smith"


def test_a_surname_of_another_office_stays_by_itself() -> None:
    people = merge([Mention("Holm", "judge", 1, "a"), Mention("Jon Holm", "mayor", 1, "b")])
    assert names(people) == ["Holm", "Jon Holm"]


def test_a_surname_that_two_bear_goes_by_office_in_each_article() -> None:
    people = merge(
        [
            Mention("Lunde", "mayor", 1, "a"),
            Mention("Lunde", "the judge", 1, "b"),
            Mention("Lunde", None, 1, "c"),
            Mention("Ada Lunde", "mayor of Bergen", 1, "d"),
            Mention("Jon Lunde", "judge", 1, "e"),
        ]
    )
    assert [people.named("Lunde", article).name for article in "abc"] == ["Ada Lunde", "Jon Lunde", "Lunde"]


def test_a_surname_that_two_bear_goes_to_the_one_named_in_a_copy_of_the_article() -> None:
    people = merge(
        [
            Mention("Lunde", None, 1, "a", 7),
            Mention("Ada Lunde", None, 1, "b", 7),
            Mention("Jon Lunde", None, 1, "c", 8),
        ]
    )
    assert people.named("Lunde", "a").name == "Ada Lunde"


def test_two_of_one_surname_in_one_article_stay_two_however_alike_their_first_names() -> None:
    people = merge([Mention("Bill Pell", None, 1, "a"), Mention("William Pell", None, 1, "a")])
    assert names(people) == ["Bill Pell", "William Pell"]


def test_what_could_be_either_of_two_is_neither() -> None:
    people = merge(
        [Mention("J. Pell", None, 1, "a"), Mention("Jane Pell", None, 1, "b"), Mention("John Pell", None, 1, "c")]
    )
    assert names(people) == ["J. Pell", "Jane Pell", "John Pell"]


def test_hundreds_of_one_surname_are_told_apart_in_no_time() -> None:
    crowd = [
        Mention(f"J{'abcdefghij'[n % 10] * 2}n{'klmnopqrst'[n // 10 % 10]} Smith", None, 1, f"a{n}")
        for n in range(20_000)
    ]
    started = time.process_time()
    merge(crowd)
    assert time.process_time() - started < 5


_MENTIONS = st.lists(
    st.builds(
        Mention,
        st.one_of(
            st.text(st.sampled_from("AaBbé ky.漢1"), min_size=1, max_size=8),
            st.sampled_from(
                ["Ada Lunde", "A. Lunde", "Lunde", "Jon Lunde", "J. Lunde", "Adah Lunde", "mayor", "Board"]
            ),
        ),
        st.sampled_from([None, "mayor", "judge"]),
        st.integers(1, 9),
        st.sampled_from("abc"),
        st.integers(0, 2),
    ),
    max_size=12,
    unique_by=lambda mention: (mention.name, mention.article, mention.role),
)
_NAMES = st.sampled_from(["Ada Lunde", "Lunde", "Jon Lunde", "J. Lunde", "Nobody"])
_CORRECTIONS = st.lists(
    st.builds(SpeakerCorrection, _NAMES, st.lists(_NAMES).map(tuple), st.lists(_NAMES).map(tuple)), max_size=3
)


@settings(deadline=None, max_examples=100)
@given(_MENTIONS, _CORRECTIONS)
def test_every_name_has_one_speaker_and_the_order_of_mentions_does_not_matter(
    mentions: list[Mention], corrections: list[SpeakerCorrection]
) -> None:
    people = merge(mentions, corrections)
    assert set(people.who) == {(mention.name, mention.article) for mention in mentions}
    for (name, _), n in people.who.items():
        assert name in people.speakers[n].variants
    assert merge(reversed(mentions), corrections) == people
