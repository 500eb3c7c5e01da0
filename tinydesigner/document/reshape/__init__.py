"""How a plan follows when one of its walls moves: joined walls, openings, lofts, pieces and the roof."""
