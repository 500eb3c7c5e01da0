"""What to do about a verdict: margins, fixes, unlock counts, differences."""
