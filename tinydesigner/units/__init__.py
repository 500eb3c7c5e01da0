"""Lengths, areas, slopes and masses: exact values, one parser and one formatter.

Lengths are whole nanometres (1/64 in is exactly 396,875 nm). Nothing above this package knows how a
quantity is written; nothing in it knows what is measured.
"""
