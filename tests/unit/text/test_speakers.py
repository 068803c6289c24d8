from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefing
from briefing.model import Confidence


def said(text: str) -> list[tuple[str, str | None]]:
    found = briefing.analyse(text)
    return [(q.span.of(found.article.text), q.speaker.name if q.speaker else None) for q in found.quotes]


def test_a_speaker_named_beside_the_verb_is_certain_with_the_spots_that_show_it() -> None:
    found = briefing.analyse("“The wall will stand,” said Mayor Ada Lunde on Monday.")
    (quote,) = found.quotes
    assert quote.speaker
    assert (quote.speaker.name, quote.speaker.role) == ("Ada Lunde", "Mayor")
    assert quote.speaker_span
    assert quote.speaker_span.of(found.article.text) == "Mayor Ada Lunde"
    assert quote.cue_span
    assert quote.cue_span.of(found.article.text) == "said"
    assert quote.confidence is Confidence.CERTAIN


def test_the_span_of_a_pronoun_is_its_own() -> None:
    found = briefing.analyse("Mayor Ada Lunde came. “The wall will stand,” she said.")
    (quote,) = found.quotes
    assert quote.speaker
    assert quote.speaker.name == "Ada Lunde"
    assert quote.speaker_span
    assert quote.speaker_span.of(found.article.text) == "she"


def test_a_quotation_without_a_verb_has_nobody() -> None:
    found = briefing.analyse("The board met on Monday.\n\n“The wall will stand. It is done.”\n\nMayor Ada Lunde left.")
    (quote,) = found.quotes
    assert (quote.speaker, quote.speaker_span, quote.cue_span) == (None, None, None)
    assert quote.confidence is Confidence.UNATTRIBUTED


@pytest.mark.parametrize(
    "text",
    [
        "“The wall will stand,” and told the police so.",
        "“The wall will stand.” Holm was not there.",
        "“The wall will stand,” it was said.",
        "“The wall will stand,” they said.",
    ],
)
def test_a_name_nearby_that_did_not_say_it_is_not_given(text: str) -> None:
    assert [speaker for _, speaker in said(text)] == [None]


def test_words_inside_a_quotation_are_no_verb_and_no_speaker_around_it() -> None:
    assert said("“Per Holm said no,” Ada Lunde said.") == [("Per Holm said no,", "Ada Lunde")]


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    assert said("“We were told,” Ada Lunde said. “Nobody listened.”") == [
        ("We were told,", "Ada Lunde"),
        ("Nobody listened.", "Ada Lunde"),
    ]


def test_a_paragraph_of_quotation_goes_on_with_who_spoke_above_it() -> None:
    text = "“We were told,” Ada Lunde said.\n\n“Nobody listened to us.”\n\nIt rained."
    assert said(text)[1][1] == "Ada Lunde"


def test_an_unclosed_quotation_has_the_speaker_of_the_one_that_goes_on_from_it() -> None:
    assert said("“It will stand. “It is twice as high,” Ada Lunde said.")[0] == ("It will stand.", "Ada Lunde")


def test_a_pull_quote_has_the_speaker_that_runs_on() -> None:
    text = "The storm passed.\n\nWe must build it now Ada Lunde mayor of the harbour town\n\nIt rained again."
    found = briefing.analyse(text)
    (quote,) = found.quotes
    assert quote.speaker
    assert (quote.speaker.name, quote.speaker.role) == ("Ada Lunde", "mayor of the harbour town")
    assert quote.confidence is Confidence.CERTAIN


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Mayor Ada Lunde met Finance Minister Jon Berg.", "Ada Lunde"),
        ("Mayor Ada Lunde came. Finance Minister Jon Berg left.", "Ada Lunde"),
        ("Mayor Ada Lunde came. New York was calm. New York slept.", "Ada Lunde"),
        ("Mayor Ada Lunde came. It rained.", "Ada Lunde"),
        ("It rained.", None),
    ],
)
def test_a_pronoun_means_somebody_near_whose_first_name_goes_with_it(before: str, speaker: str | None) -> None:
    assert said(f"{before} “We agreed on the wall,” she said.")[0][1] == speaker


def test_a_pronoun_reaches_back_to_the_only_one_whom_it_can_mean() -> None:
    text = "Mayor Ada Lunde came with Jon Berg.\n\nIt rained all day.\n\n“We agreed on it,” she said."
    assert said(text)[0][1] == "Ada Lunde"


def test_who_has_spoken_can_be_meant_by_a_pronoun_without_an_office() -> None:
    assert said("“We agree,” Ada Lunde said. “It is done,” she added.")[1][1] == "Ada Lunde"


def test_an_office_means_the_only_person_who_holds_it_here() -> None:
    assert said("Finance Minister Jon Berg came. “There is no money,” the minister said.")[0][1] == "Jon Berg"
    both = "Finance Minister Jon Berg met Foreign Minister Per Holm. “There is no money,” the minister said."
    assert said(both)[0][1] == "minister"


def test_a_body_can_speak() -> None:
    assert said("“It will run again,” the Transport Ministry said.")[0][1] == "Transport Ministry"


def test_the_work_for_a_paragraph_of_many_quotations_grows_with_their_number() -> None:
    """Counted in calls: one long paragraph once took a look at all of it for every quotation."""
    import cProfile
    import pstats

    def calls(count: int) -> int:
        text = "Mayor Ada Lunde came. " + "“We agree to it,” she said. It rained. " * count
        profile = cProfile.Profile()
        profile.runcall(briefing.analyse, text)
        return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]

    calls(10)
    assert calls(400) < 5 * calls(100)


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("“It will run again,” Ada Lunde said.", Confidence.CERTAIN),
        ("“It will run again,” the Transport Ministry said.", Confidence.CERTAIN),
        ("The minister said: “It will run again.”", Confidence.PROBABLE),
        ("“It will run again,” said the Norwegian.", Confidence.PROBABLE),
    ],
)
def test_only_a_name_makes_an_attribution_certain(text: str, confidence: Confidence) -> None:
    (quote,) = briefing.analyse(text).quotes
    assert quote.confidence is confidence


def test_who_is_told_is_not_who_speaks() -> None:
    assert said("“It will run again,” answered the agency a representative of the Harbour Council.") == [
        ("It will run again,", "representative of the Harbour Council")
    ]


def test_the_office_behind_a_name_makes_its_bearer_a_person() -> None:
    text = "Ada Lunde, who is a deputy mayor, came late. The delay, she said, was “a bad start”."
    assert said(text) == [("a bad start", "Ada Lunde")]


def test_one_endless_sentence_of_opening_marks_is_looked_at_once() -> None:
    import cProfile
    import pstats

    def calls(count: int) -> int:
        profile = cProfile.Profile()
        profile.runcall(briefing.analyse, "“Go " * count)
        return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]

    assert calls(2000) < 5 * calls(500)


def test_a_long_quotation_has_one_speaker_in_all_its_paragraphs() -> None:
    text = "It rained.\n\n“The quay is sinking. It has for years.\n\n“Now we pay for it,” said Ada Lunde.\n\nIt rained."
    assert [speaker for _, speaker in said(text)] == ["Ada Lunde", "Ada Lunde"]
    assert [quote.closed for quote in briefing.analyse(text).quotes] == [False, True]


@pytest.mark.parametrize("line", ["From Ada Lunde:", "Mayor Ada Lunde had one answer for the yard:"])
def test_a_colon_gives_the_paragraph_below_it_a_speaker(line: str) -> None:
    text = f"It rained.\n\nThe board met.\n\n{line}\n\n“You will all be paid by Friday.”\n\nIt rained again."
    assert said(text) == [("You will all be paid by Friday.", "Ada Lunde")]


@pytest.mark.parametrize("text", ["Jon Berg was asked by Ada Lunde, “{}”", "The Post quoted Ada Lunde as saying: “{}”"])
def test_who_is_asked_or_quotes_is_not_who_speaks(text: str) -> None:
    words = "Who pays for the wall?"
    assert said(text.format(words)) == [(words, "Ada Lunde")]


PARTS = (
    *("\"“”‘’'«»„,.:()—é6 "),
    *("''", "\n\n", "\u0301", "\U0001f600", "Ada Lunde", "Mr.", "he", "said", "the", "minister"),
    *("according to", "by", "as saying", "quoted"),
)


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=80))
@settings(max_examples=300, deadline=None)
def test_any_text_is_attributed_with_spans_in_order_and_inside(parts: list[str]) -> None:
    found = briefing.analyse("It rained. " + " ".join(parts))
    text = found.article.text
    starts = [quote.span.start for quote in found.quotes]
    assert starts == sorted(starts)
    for quote in found.quotes:
        for span in filter(None, (quote.span, quote.speaker_span, quote.cue_span)):
            assert 0 <= span.start < span.end <= len(text)
        assert (quote.speaker is None) == (quote.confidence is Confidence.UNATTRIBUTED)


@pytest.mark.parametrize(
    "unit",
    ['"', "“a ", '"x" said he. ', "He said he said ", "‘", "Ada Lunde: x\n\nJon Berg: y\n\n", "Ada ", "- - “Go,” "],
)
def test_the_work_grows_with_the_text(unit: str) -> None:
    """Counted in calls, and the text straight to attribution, so that only it is measured."""
    import cProfile
    import pstats

    from briefing.model import Paragraph, Role, Span
    from briefing.text import quotes, speakers
    from briefing.text.names import Names
    from briefing.text.sentences import sentences

    def calls(count: int) -> int:
        text = unit * count
        span = Span(0, len(text))
        paragraphs = [Paragraph(span, Role.BODY, sentences(text, span))]
        profile = cProfile.Profile()
        profile.runcall(lambda: speakers.attribute(text, paragraphs, quotes.find(text, paragraphs), Names.of(text)))
        return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]

    calls(10)
    assert calls(2000) < 6 * calls(500)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lunde never said “we lost it all to the sea”.",
        "Ada Lunde refused to say “we lost it all to the sea”.",
        "Ada Lunde denied that she had said “we lost it all to the sea”.",
        "“Was it all lost to the sea?” Ada Lunde was asked.",
        "Neither Per Holm nor Ada Lunde said “we lost it all to the sea”.",
    ],
)
def test_nobody_speaks_who_was_spoken_to_or_said_it_not(text: str) -> None:
    assert [speaker for _, speaker in said(text)] in ([], [None])


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lunde said Per Holm told her: “We lost it all to the sea.”",
        "Ada Lunde, quoting Per Holm, said: “We lost it all to the sea.”",
        "Ada Lunde should have said “we lost it all to the sea”.",
        "Ada Lunde answered claims that she had “lost it all to the sea”.",
        "“We lost it all to the sea,” Ada Lunde and Per Holm said in a joint statement.",
    ],
)
def test_words_that_another_may_have_said_are_never_certain(text: str) -> None:
    assert Confidence.CERTAIN not in [quote.confidence for quote in briefing.analyse(text).quotes]


def spoken(text: str, *, ordered: bool) -> list[str | None]:
    from briefing.model import Paragraph, Role, Span
    from briefing.text import quotes, speakers
    from briefing.text.names import Names
    from briefing.text.sentences import sentences

    paragraphs: list[Paragraph] = []
    for line in text.split("\n"):
        start = paragraphs[-1].span.end + 1 if paragraphs else 0
        span = Span(start, start + len(line))
        paragraphs.append(Paragraph(span, Role.BODY, sentences(text, span)))
    found = speakers.attribute(text, paragraphs, quotes.find(text, paragraphs), Names.of(text), ordered=ordered)
    return [quote.speaker.name if quote.speaker else None for quote in found]


@pytest.mark.parametrize(
    ("second", "ordered", "shuffled"),
    [
        ("“The wall is cracked as well,” she added.", "Ada Lunde", None),
        ("“The wall is cracked as well.”", "Ada Lunde", None),
    ],
)
def test_no_speaker_goes_from_one_paragraph_to_another_out_of_order(
    second: str, ordered: str | None, shuffled: str | None
) -> None:
    text = f"“The quay is sinking,” Ada Lunde said.\n{second}"
    assert spoken(text, ordered=True)[1] == ordered
    assert spoken(text, ordered=False)[1] == shuffled


def test_a_closed_quotation_takes_no_speaker_from_the_next() -> None:
    text = "“The council will never pay for it….” Rain fell.\n“… Go home now,” Ada Lunde said."
    assert spoken(text, ordered=True)[0] is None


def test_a_place_before_a_colon_does_not_speak() -> None:
    text = "It rained.\nSuch was the view in Oslo on Monday:\n“You will all be paid by Friday.”"
    assert spoken(text, ordered=True) == [None]
