"""The accessibility checker: page rules on final HTML, site rules across pages, source rules on articles."""
