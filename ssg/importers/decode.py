"""Bytes from anywhere as clean text: Unicode in NFC, line feeds, no invisible characters."""

from __future__ import annotations

import codecs
import re
import unicodedata

from ssg.importers.record import UnreadableError

__all__ = ("clean_text", "declared_encoding", "decode", "one_line", "refuse_binary")

_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
_BREAK = re.compile("\r\n|[\r\x0c\x85\u2028\u2029]")
_SPACE = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w:-]{1,40})", re.IGNORECASE)
_SNIFFED = 8192


def declared_encoding(data: bytes) -> str:
    """The encoding that an HTML file names for itself; empty if it names none that exists."""
    found = _DECLARED.search(data[:_SNIFFED])
    try:
        return codecs.lookup(found[1].decode("ascii", "replace")).name if found else ""
    except LookupError:
        return ""


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    """The text of the file, and a sentence if its encoding had to be guessed.

    Raises:
        UnreadableError: the file is no text.

    """
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return clean_text(data.decode(encoding, "replace")), ""
    refuse_binary(data)
    try:
        return clean_text(data.decode("utf-8")), ""
    except UnicodeDecodeError:
        return _guess(data, declared)


def refuse_binary(data: bytes) -> None:
    """Stops at a file that is no text.

    Raises:
        UnreadableError: it holds a zero byte, which no text does but UTF-16, and that begins with its mark.

    """
    if b"\0" in data[:_SNIFFED] and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UnreadableError("is not a text file.")


def _guess(data: bytes, declared: str) -> tuple[str, str]:
    if declared:
        try:
            return clean_text(data.decode(declared)), ""
        except (UnicodeError, LookupError):
            pass  # it names an encoding that it does not keep to, or a codec that is none of text
    # EUC-KR first: Western text is almost never valid in it, because both bytes of a syllable lie above 0xA0.
    for encoding, called in (("euc_kr", "EUC-KR"), ("cp1252", "Windows-1252")):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return clean_text(text), f"The file is not UTF-8; it was read as {called}. Look for wrong letters."
    note = "The file is neither UTF-8, EUC-KR nor Windows-1252; letters that could not be read show as “\ufffd”."
    return clean_text(data.decode("utf-8", "replace")), note


def clean_text(text: str) -> str:
    """The same words with plain spaces and line feeds, in NFC, without control characters."""
    text = _CONTROL.sub("", _BREAK.sub("\n", text))
    return unicodedata.normalize("NFC", _SPACE.sub(lambda found: "\t" if found[0] == "\t" else " ", text))


def one_line(text: str) -> str:
    """The words with single spaces between them."""
    return " ".join(clean_text(text).split())
