"""Markdown bodies to HTML: CommonMark with tables, footnotes, figures and language spans; one file per construct."""
