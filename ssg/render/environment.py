"""The Jinja2 environment of a theme: always escaping, strict about undefined names, confined to the theme's folders."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import jinja2
import msgspec
from jinja2.runtime import Context
from markupsafe import escape

from ssg.errors import UsageError
from ssg.render.template_cache import TemplateCache
from ssg.render.theme import MissingStringError

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping, Sequence
    from types import CodeType, TracebackType

    from ssg.render.theme_chain import Folder

_TO_ESCAPE = re.compile("[&<>\"']").search


def make_environment(chain: Sequence[Folder], cache_dir: Path | None) -> jinja2.Environment:
    """Templates are looked up along the chain; `default/article.html` names the theme to take one from."""
    loaders = [ThemeLoader(folder) for folder in chain]
    named = jinja2.PrefixLoader({folder.name: loader for folder, loader in zip(chain, loaders, strict=True)})
    environment = ThemeEnvironment(
        loader=jinja2.ChoiceLoader([named, *loaders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=TemplateCache(cache_dir) if cache_dir else None,
    )
    environment.context_class = PageContext
    environment.policies["json.dumps_function"] = _json
    environment.labels = {str(folder.path / "templates"): f"{folder.label}/templates" for folder in chain}
    return environment


class ThemeLoader(jinja2.FileSystemLoader):
    """Templates of one theme; a link that leads out of it is refused."""

    def __init__(self, folder: Folder) -> None:
        super().__init__(folder.path / "templates")
        self._folder = folder

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Source, file name, and whether they are up to date."""
        label = f"{self._folder.label}/templates/{template}"
        try:
            source, file, current = super().get_source(environment, template)
        except UnicodeDecodeError:
            raise UsageError(f"{label} is not UTF-8 text.") from None
        if not Path(file).resolve().is_relative_to(self._folder.path.resolve()):
            raise UsageError(f"{label} leads out of its theme.", "Put a copy of the file there.")
        return source, file, current


class PageContext(Context):
    """Calls functions as they are, which makes a page in two thirds of the time.

    Jinja2's own `call` looks first whether a function wants the context. None does: themes hold no Python, and
    templates call only their macros and the functions that docs/themes.md lists.
    """

    def call(self, function: Callable[..., Any], *args: Any, **values: Any) -> Any:
        """What the function gives."""
        if values:
            values.pop("_loop_vars", None)
            values.pop("_block_vars", None)
        return function(*args, **values)


class ThemeTemplate(jinja2.Template):
    """Escapes most values in a third of the time: those that are plain text without anything to escape."""

    @classmethod
    def from_code(
        cls,
        environment: jinja2.Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002  Jinja2's name for it
        uptodate: Callable[[], bool] | None = None,
    ) -> jinja2.Template:
        """As Jinja2 does it; the code finds its `escape` in its module."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = escaped
        return template


def escaped(value: object) -> str:
    """What `markupsafe.escape` gives. Text that has nothing to escape is itself: templates only write it out."""
    if type(value) is str and not _TO_ESCAPE(value):
        return value
    return escape(value)


class ThemeEnvironment(jinja2.Environment):
    """Turns whatever goes wrong in a template into one sentence with its file and line."""

    template_class = ThemeTemplate
    labels: dict[str, str]
    """Folder of templates to what messages call it."""

    def handle_exception(self, source: str | None = None) -> NoReturn:
        """Jinja2 calls this while it handles an exception, both when compiling and when rendering."""
        error = sys.exc_info()[1]
        if isinstance(error, UsageError) and not isinstance(error, MissingStringError):
            raise error
        if error is None or not isinstance(error, Exception):
            super().handle_exception(source)
        file, line = _place(error)
        raise UsageError(f"{self._label(file)}:{line}: {_reason(error)}", _hint(error)) from error

    def _label(self, file: str) -> str:
        for folder, label in self.labels.items():
            if Path(file).is_relative_to(folder):
                return f"{label}/{Path(file).relative_to(folder).as_posix()}"
        return file or "a template"


def _place(error: Exception) -> tuple[str, int]:
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.filename or error.name or "", error.lineno
    file, line = "", 0
    step: TracebackType | None = error.__traceback__
    while step is not None:  # the innermost template is the one to mend
        template = step.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            file, line = template.filename or template.name, template.get_corresponding_lineno(step.tb_lineno)
        step = step.tb_next
    return file, line


def _reason(error: Exception) -> str:
    if isinstance(error, jinja2.TemplateNotFound):
        return f"there is no template “{error}”."
    if isinstance(error, UsageError):
        return error.message
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.message}".rstrip(".") + "."
    if isinstance(error, RecursionError):
        return "the template extends or includes itself."
    return f"{error}".rstrip(".") + "."


def _hint(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return 'Name the theme that has the other one: {% extends "default/article.html" %}.'
    return error.hint if isinstance(error, UsageError) else ""


def _json(value: Any, **_options: Any) -> str:
    """JSON in the order in which the fields were given; jinja2 escapes what HTML must not see."""
    return msgspec.json.encode(value).decode()
