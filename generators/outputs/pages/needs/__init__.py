"""The page of a need: help first in danger, what to do, cards to try, help in the reader's district."""
