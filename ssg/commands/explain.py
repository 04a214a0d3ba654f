"""`ssg explain`."""

from __future__ import annotations

import click

from ssg.errors import EXIT_OK


@click.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> int:
    """Say what RULE is about, why it matters and how to satisfy it; without RULE, list all rules."""
    from ssg.report.explain import explain_rule, list_rules

    if rule is None:
        for line in list_rules():
            click.echo(line)
        return EXIT_OK
    for line in explain_rule(rule):
        click.echo(line)
    return EXIT_OK
