"""Small words of names that are neither given names nor surnames."""

from __future__ import annotations

PARTICLES = frozenset("af al ben bin da de del della den der di dos du el ibn la le van von zu".split())
"""Words before a surname that belong to it or not, as people please."""

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""Words behind a surname that tell father and son apart."""

FAMILY_FIRST = frozenset(
    """
    ban cao chen choi dinh guo hoang huang hyun jang jiang jin jung kang khieu kim lai lee li lim liu lu luo mao moon nguyen
    oh pak park pham shin song tang tran tsai vo wang wen wu xi xie xu yang ye yin yoo yoon zhang zhao zheng zhou zhu
    """.split()
)
"""Surnames of China, Korea and Vietnam, which stand before the given name."""
