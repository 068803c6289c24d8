"""Many articles: what they say together. Everything here is pure."""
