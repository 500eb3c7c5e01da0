"""Plans, sections and elevations as display lists."""
