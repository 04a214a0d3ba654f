"""Help for people who write themes: a new one, what is wrong with one, and what one changes."""
