"""Dock panels: findings, places, facts, inspector, heights."""
