"""Mends what is mechanical in the Markdown of a site, and leaves alone whatever needs a person."""
