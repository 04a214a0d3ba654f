"""The site on this machine while it is written: planned, served, watched, and shown again after each save."""
