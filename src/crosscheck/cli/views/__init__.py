"""Results laid out for a terminal, one file a command: each takes a result and a page, and returns text."""
