"""Tests of the interface words and the templates."""
