"""Reads what the newsroom owns: articles, people, standing pages and pictures."""
