"""From a design to the parts that views are made of: shell, floors, fittings."""
