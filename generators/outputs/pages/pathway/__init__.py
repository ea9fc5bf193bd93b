"""The way from home to community to work, as a picture and in words."""
