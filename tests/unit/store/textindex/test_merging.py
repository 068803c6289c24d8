from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.store.textindex.merging import FEW, LARGEST, MANY, Size, to_merge

SIZES = st.lists(
    st.integers(1, 1000).flatmap(
        lambda n: st.builds(Size, st.just(n), st.integers(0, n), st.integers(1, LARGEST * 2)),
    ),
    max_size=20,
)


def fresh(size: int) -> Size:
    return Size(documents=size, deleted=0, size=size)


def test_few_segments_are_left_alone() -> None:
    assert to_merge([fresh(10)] * (MANY - 2), optimise=False) == []


def test_too_many_are_merged_but_for_the_largest() -> None:
    sizes = [fresh(n) for n in (900, 1, 800, 2, 700, 3, 4)]
    assert len(sizes) + 1 == MANY
    chosen = to_merge(sizes, optimise=False)
    assert chosen == [1, 3, 5, 6]
    assert len(sizes) - len(chosen) + 1 == FEW


def test_a_segment_that_is_mostly_deleted_is_written_anew() -> None:
    assert to_merge([fresh(10), Size(10, 6, 10)], optimise=False) == [1]
    assert to_merge([fresh(10), Size(10, 5, 10)], optimise=False) == []


def test_to_optimise_is_to_merge_all_that_fit_in_memory() -> None:
    assert sorted(to_merge([fresh(1), fresh(2)], optimise=True)) == [0, 1]
    assert to_merge([fresh(1)], optimise=True) == []
    assert to_merge([Size(10, 1, 10)], optimise=True) == [0]
    assert to_merge([fresh(LARGEST), fresh(2), fresh(3)], optimise=True) == [1, 2]


@given(SIZES, st.booleans())
def test_a_merge_is_never_larger_than_allowed_nor_of_one_clean_segment(sizes: list[Size], optimise: bool) -> None:  # noqa: FBT001
    chosen = to_merge(sizes, optimise=optimise)
    assert len(set(chosen)) == len(chosen)
    assert sum(sizes[i].size for i in chosen) <= LARGEST
    assert len(chosen) != 1 or sizes[chosen[0]].deleted
