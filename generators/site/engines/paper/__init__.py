"""What turns sheets into files: a font cut down to what they use, PDF pages, leaves with faces, pictures."""
