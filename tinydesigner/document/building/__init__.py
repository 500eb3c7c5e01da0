"""What ``DesignBuilder`` is made of: values as people write them, and one chapter of the house a file."""
