from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.store.textindex.pool import Pool

NAMES = st.sampled_from(["a", "b"])
TERMS = st.sampled_from([b"x", b"xy", b"z", b"\xff"])


@given(st.lists(st.dictionaries(st.tuples(NAMES, TERMS), st.sampled_from([0.25, 1.0, 2.5])), max_size=30))
def test_postings_come_back_in_order_of_field_term_and_document(
    documents: list[dict[tuple[str, bytes], float]],
) -> None:
    """Terms of field a have values of various lengths, those of b none, as the two kinds of field do."""
    pool = Pool()
    items = []
    for number, document in enumerate(documents):
        for (name, term), weight in document.items():
            value = b"v" * (number % 3 + 1) if name == "a" else b""
            items.append((name, term, number, weight, value))
            pool.add(items[-1])
    assert pool.size == len(items)
    assert list(pool.iter_postings()) == sorted(items)
