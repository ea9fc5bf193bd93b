"""The pages around the training cards: the list with its filters, our box, and a box on paper."""
