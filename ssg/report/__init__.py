"""What was found, for people (text) and for programs (one file for each form)."""

DOCUMENTS = ("json", "sarif", "junit", "github")
"""Names of the forms that programs read; `formats.py` writes them."""
