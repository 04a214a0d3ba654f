"""What was found, for people (text) and for programs (one file for each form)."""

DOCUMENTS = ("json", "sarif", "junit", "github", "earl", "html")
"""Names of the forms that programs read; `formats.py` writes them."""
