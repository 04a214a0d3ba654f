"""Charts and tables from a file of figures: HTML and SVG that need neither a script nor a style of their own."""
