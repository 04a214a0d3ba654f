"""What the Nu HTML checker says, in classes: which of our rules answer, and why they do not always say the same.

The first class whose pattern is found in a message has it.
"""

from __future__ import annotations

from typing import NamedTuple


class Class(NamedTuple):
    """Messages of one kind."""

    pattern: str
    """A regular expression."""
    rules: tuple[str, ...] = ()
    """Ours that ask the same."""
    why: str = ""
    """Why some of them are not reported by us, or elsewhere; empty where that does not happen."""


REFRESH = (
    "What counts is what a browser does: a refresh that it understands and that sends readers away is reported"
    " however it is spelled; one that it drops, that comes at once or that a first one forestalls harms nobody"
    " (ACT bc659a)."
)
ROLES = (
    "ARIA 1.2 and W3C's ACT rules (bc4a75, ff89c9) allow more: groups inside lists and menus, items inside"
    " groups, lists that are still being filled. Where they do not, we report the list and not the item."
)
STYLES = (
    "Errors of style sheets are not errors of HTML. Our rules about styles read them as browsers do and skip these."
)
AUTOFILL = (
    "A field that is disabled, or that nobody can reach or fill, and a value that turns filling off say nothing to the"
    " reader: ACT 73f2c2 does not apply to them."
)
OBSOLETE = ("obsolete", "marquee")
ARIA = ("aria-attribute-known", "aria-permitted", "aria-prohibited", "aria-required", "role-allowed", "role-known")

CLASSES = (
    Class(
        r"without seeing a doctype first",
        ("html-syntax",),
        "It is an SVG or MathML file of its own, or a piece of a page in our tests; neither has a doctype.",
    ),
    Class(
        r"“head” is missing a required instance of child element “title”",
        ("page-title",),
        "Said once at the page's beginning, while Nu says it at the end of the head. SVG, MathML and pieces of pages"
        " need none.",
    ),
    Class(
        r"“details” is missing a required instance",
        ("html-content",),
        "Reported at the <details>, or at the <summary> that stands too late; Nu says it at what stands before.",
    ),
    Class(
        r"Element “title” must not be empty",
        ("page-title",),
        "The page has another title, which is the one that counts.",
    ),
    Class(
        r"Element “title” not allowed as child",
        ("page-title",),
        "Browsers take the first title wherever it stands; a second one is shown nowhere, and ACT 2779a5 accepts both.",
    ),
    Class(
        r"Stray (?:start|end) tag|No “.+” element in scope|end tag seen|violates nesting",
        ("html-nesting",),
        "The row that this tag closes is reported where it begins: it stands outside of a table.",
    ),
    Class(
        r"End tag for “.+” seen, but there were unclosed elements",
        ("html-nesting",),
        "Reported at the element that is never closed, where it has to be mended, and not at the end of the page.",
    ),
    Class(r"Unclosed element|Self-closing syntax|start tag in table body", ("html-nesting", "html-syntax")),
    Class(
        r"but an element of the same type was already open|Cannot recover after last error",
        ("html-nesting",),
        "An example in the manual that shows a second <body>. Browsers add its attributes to the first; no content is"
        " lost.",
    ),
    Class(
        r"Element “(?:div|li|summary)” not allowed as child of element “(?:ul|ol|menu|details)”",
        ("html-content", "list-structure"),
        "Parts that say role=listitem are items for every reader (ACT ff89c9), whatever their element. Several"
        " faults of one list are said once, at the list.",
    ),
    Class(r"not allowed as child of element", ("html-content", "html-nesting", "list-structure")),
    Class(
        r"Text not allowed in element",
        ("list-structure", "html-content"),
        "A list that says that it is still being filled (aria-busy) may hold a notice, says ARIA; words in a"
        " formula are shown as they are.",
    ),
    Class(
        r"element “a” must not appear as a descendant of the “button” element",
        ("html-content",),
        "An <a> without href is no link and takes no focus, so that nothing in the button could be pressed.",
    ),
    Class(
        r"must not appear as a descendant|must have a “.+” ancestor", ("html-content", "presentational-children-focus")
    ),
    Class(
        r"more than one visible “main”",
        ("main-landmark",),
        "All but one are hidden from assistive technology (aria-hidden), so that readers meet a single main part.",
    ),
    Class(
        r"“style” element",
        (),
        "A <style> in the body is applied by every browser, and readers notice nothing. It is where the tests of the"
        " browser tier have theirs.",
    ),
    Class(r"An “img” element must have an “alt”", ("image-name", "html-attributes")),
    Class(
        r"“area” is missing required attribute “alt”", ("link-name",), "The area has no address, so it leads nowhere."
    ),
    Class(r"for attribute “alt” on element “input”", ("image-button-name",), "The button has another name."),
    Class(
        r"“input” is missing required attribute “alt”",
        ("image-button-name", "html-attributes"),
        "The button is hidden from every reader.",
    ),
    Class(r"“object” is missing required attribute “data”", ("html-attributes",)),
    Class(
        r"is missing required attribute “(?:aria-checked|aria-expanded)”",
        ("aria-required",),
        "A checkbox of HTML has its own state whatever role it repeats, and an element that is hidden from every reader"
        " has none to tell (ACT 4e8ab6).",
    ),
    Class(
        r"missing required attribute|missing one or more of the following attributes",
        ("aria-required", "html-attributes"),
    ),
    Class(
        r"Bad value “\s*” for attribute “role”|Discarding unrecognized token",
        ("role-known", "role-allowed"),
        "An empty role is none, and of several the first known one counts: ACT 674b10 accepts both.",
    ),
    Class(
        r"“.+” attribute must not be used on any “.+” element that is a summary|^The “.+” role is not allowed",
        ("role-allowed",),
    ),
    Class(
        r"The “role” attribute must not be used on a “(?:td|th|tr)”",
        ("role-allowed",),
        "The role is the one that the cell has anyway. To say it twice is needless, and ARIA in HTML advises against it"
        " without forbidding it.",
    ),
    Class(
        r"“img” element with a “role” attribute must not have an “alt” attribute whose value is the empty string",
        ("role-allowed",),
        "The role says that the picture is decoration, and so does the empty alt. ARIA in HTML accepts that.",
    ),
    Class(r"must also have an accessible name", ("role-allowed", "image-name")),
    Class(
        r"must not be specified on any “.+” element unless",
        ("aria-prohibited",),
        "The element is hidden from every reader, and so is its name.",
    ),
    Class(
        r"An element with “role=|must not be a child of an element with|must not have any “role” value other",
        ("aria-context", "aria-owned"),
        ROLES,
    ),
    Class(r"for attribute “aria-|for attribute “tabindex", ("aria-attribute-value", "positive-tabindex")),
    Class(r"for attribute “role”", ("role-allowed", "role-known")),
    Class(
        r"Attribute “(?:src|date|value|lang)” not allowed",
        (),
        "An attribute that means nothing on an element is ignored by every program. What is missing instead (data) is"
        " reported.",
    ),
    Class(r"Attribute “aria-.+” not allowed", ARIA, "The element is hidden from every reader (ACT 5c01ea)."),
    Class(
        r"“headers” attribute on the element",
        ("headers-attribute",),
        "Browsers and screen readers take any cell of the table for a header that is named here; ACT a25f45 accepts a"
        " <td> with the role of a header.",
    ),
    Class(
        r"for attribute “(?:xml:)?lang”",
        ("page-lang-valid", "part-lang-valid"),
        "There is no text, or only hidden text, whose language this would be; and subtags after the first do not change"
        " how a page is read (ACT de46e4).",
    ),
    Class(r"for attribute “autocomplete”|Attribute “autocomplete” is only allowed", ("autocomplete-valid",), AUTOFILL),
    Class(r"for attribute “content” on element “meta”", ("meta-refresh", "meta-refresh-any", "viewport-zoom"), REFRESH),
    Class(r"value of the “for” attribute", ("label-for",)),
    Class(r"Duplicate ID", ("duplicate-id",)),
    Class(r"Duplicate attribute|No space between attributes|Quote|Saw “.+” when|character reference", ("html-syntax",)),
    Class(r"The heading “.+” follows the heading|\(with computed level", ("heading-order",)),
    Class(r"element is obsolete|attribute on the “.+” element is obsolete|is obsolete", OBSOLETE),
    Class(
        r"for attribute “(?:width|height)”",
        (),
        "Browsers read 50px as 50. How large a picture is drawn is no matter of reading it.",
    ),
    Class(r"The selector “", (), STYLES),
    Class(r"^CSS: ", (), STYLES),
    Class(
        r"for attribute “(?:href|src|srcset|action|data|poster)”|width descriptor|for the attribute “xmlns”",
        ("link-target",),
        "How an address is spelled is seen where it is written (in Markdown) or by following it (`link-target`), and"
        " browsers mend spaces and line ends in it. A namespace that is misspelt in HTML changes nothing.",
    ),
    Class(
        r"attribute “.*lang” in no namespace|encoding declaration|must be followed by “charset",
        ("page-encoding", "page-lang-valid"),
        "A saved page of the importer's tests in an old encoding. `page-encoding` reads the bytes of a file; here"
        " we are given its text.",
    ),
    Class(
        r"Attribute “.+” not allowed",
        ("html-attributes", "html-content", "obsolete", *ARIA),
        "An attribute that means nothing on an element is ignored by every program; the alt of a frame does no harm.",
    ),
)
