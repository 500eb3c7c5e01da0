"""What a design must hold to be a house at all, one topic a file."""
