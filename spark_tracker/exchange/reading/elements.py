"""Walks the elements of an XML part, each as it ends; declared entities are refused.

An entity may swell without end or name another file. defusedxml refuses them too, but only by
giving up the parser that is written in C, which takes three times as long. They can be declared
nowhere but before the first element: so far a watchman reads each piece before the parser does.
"""

from collections.abc import Container, Iterator
from typing import Any, NoReturn, Protocol
from xml.etree.ElementTree import Element, XMLPullParser
from xml.parsers import expat

from defusedxml.common import EntitiesForbidden, ExternalReferenceForbidden

_PIECE = 65_536  # bytes


class Source(Protocol):
    """An open part of an archive."""

    def read(self, size: int, /) -> bytes:
        """Return the next bytes, at the end none."""
        ...


def ended_elements(source: Source, tags: Container[str]) -> Iterator[Element]:
    """Return each element with one of `tags` when all of it was read.

    Raises:
        ParseError, ExpatError: it is no XML.
        DefusedXmlException: it declares an entity.
    """
    watchman = _Watchman()
    parser: Any = XMLPullParser(("end",))  # the stubs tell no kind of event from another
    while piece := source.read(_PIECE):
        watchman.look(piece)
        parser.feed(piece)
        for _, element in parser.read_events():
            if element.tag in tags:
                yield element
    parser.close()
    for _, element in parser.read_events():
        if element.tag in tags:
            yield element


class _Watchman:
    """Reads a part up to its first element."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._on_element
        self._parser.EntityDeclHandler = _refuse_entity
        self._parser.UnparsedEntityDeclHandler = _refuse_entity
        self._parser.ExternalEntityRefHandler = _refuse_reference
        self._inside = False

    def look(self, piece: bytes) -> None:
        """Raise where `piece` declares an entity."""
        if not self._inside:
            self._parser.Parse(piece)

    def _on_element(self, _name: str, _attributes: dict[str, str]) -> None:
        self._inside = True
        self._parser.StartElementHandler = None


def _refuse_entity(name: str, *_declared: object) -> NoReturn:
    raise EntitiesForbidden(name, None, None, None, None, None)


def _refuse_reference(context: str, *_named: object) -> NoReturn:
    raise ExternalReferenceForbidden(context, None, None, None)
