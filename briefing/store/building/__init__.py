"""The build: from files that changed to records and a text index that agree."""
