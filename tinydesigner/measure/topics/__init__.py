"""The measurements themselves, one topic a module; importing a module registers its measurements."""
