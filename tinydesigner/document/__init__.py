"""The design: frozen, validated entities, the commands that make new designs, and the history of them.

Frame of every plan coordinate: x to the right, y up the page, z up from the main finished floor (z = 0).
Lengths are whole nanometres in memory and exact decimal millimetres in files.
"""
