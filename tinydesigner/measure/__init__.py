"""What a design measures: named quantities with unit, subject and the geometry that proves them."""
