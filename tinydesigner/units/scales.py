"""What units are worth in the canonical ones, mm2 and kg: international foot, avoirdupois pound, exact."""

MM2_PER_SQ_INCH = 645.16
MM2_PER_SQ_FT = 92_903.04
MM2_PER_M2 = 1_000_000.0
MM2_PER_ACRE = 43_560 * MM2_PER_SQ_FT
KG_PER_POUND = 0.45359237
