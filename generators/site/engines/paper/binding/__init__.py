"""Pages of finished PDFs in new PDFs, tags and all; the only modules that know pikepdf.

To lay out a deck again for every form takes minutes; to move its finished pages takes half a second.
"""
