"""How a record is written down: the order of its fields, its quotes, its punctuation."""
