"""The user's corrections: a small TOML file of the user's own beside `briefing.toml`, read at every build."""
