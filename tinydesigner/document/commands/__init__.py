"""Pure commands, one family a file: each makes another design or refuses and leaves nothing changed."""
