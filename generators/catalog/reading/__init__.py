"""From the files of `data/` to models, with every problem met on the way. Bad content never raises."""
