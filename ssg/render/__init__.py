"""Page to bytes: the theme, addresses, dates in words, metadata, and where a finding comes from."""
