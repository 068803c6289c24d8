"""Linguistic knowledge as data: small tables that a reader can check and extend without reading the code."""
