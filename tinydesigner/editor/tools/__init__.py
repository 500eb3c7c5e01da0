"""Tools: one state machine a file, free of any window system."""
