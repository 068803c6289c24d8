"""The commands: each takes a context, asks the library, prints, and returns an exit code."""
