"""Plans, sections and elevations as display lists.

``plan``, ``section`` and ``elevation`` take a measured model and give a ``displaylist.DisplayList``: groups
of lines, areas, arcs and texts, keyed by the entity they belong to and ordered by layer. ``styles`` says what
each role means and how heavy it is; colours belong to whoever shows the list. ``remember`` keeps what was
drawn last, so that a step of a drag draws only what changed and everything else is the very same object.
"""
