"""One article: from the raw text to what it says. Everything here is pure."""
