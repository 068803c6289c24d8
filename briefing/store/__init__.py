"""Everything that writes: records, text index, and the build that brings both up to date."""
