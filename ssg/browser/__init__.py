"""Checks pages as a browser shows them: what no reading of markup can tell."""
