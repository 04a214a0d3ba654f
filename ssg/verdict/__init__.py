"""What a newsroom has decided about findings: `[check]` in site.toml, and the old debt that a baseline holds."""
