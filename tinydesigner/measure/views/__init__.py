"""The subjects of rules as values: each view holds exactly the parts that its measurements read."""
