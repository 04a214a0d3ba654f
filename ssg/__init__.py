"""An accessible static site generator for news."""

__all__ = ("__version__",)

__version__ = "0.1.0"
