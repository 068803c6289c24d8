"""The text index: what is searched, kept in generations of files that are safe to read and to lose power on."""
