"""XML parts give their elements, and none that declares an entity is read on."""

import io
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

import pytest
from defusedxml.common import DefusedXmlException

from spark_tracker.exchange.reading.elements import ended_elements

DECLARATIONS = {
    "a text": '<!ENTITY a "b">',
    "a file": '<!ENTITY a SYSTEM "file:///etc/hostname">',
    "a parameter": '<!ENTITY % a "b">',
    "an unparsed file": '<!NOTATION n SYSTEM "n"><!ENTITY a SYSTEM "a.png" NDATA n>',
}


def texts(content: bytes) -> list[str | None]:
    return [element.text for element in ended_elements(io.BytesIO(content), ("t",))]


def test_elements_come_in_their_order_over_many_pieces() -> None:
    rows = [f"{number:09}" for number in range(20_000)]
    content = "<s>" + "".join(f"<r><t>{row}</t></r>" for row in rows) + "</s>"
    assert texts(content.encode()) == rows


@pytest.mark.parametrize("what", DECLARATIONS)
@pytest.mark.parametrize("before", ["", f"<!--{'x' * 200_000}-->"], ids=["at once", "far in"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declared_entity_is_refused_even_unused(what: str, before: str, encoding: str) -> None:
    content = f"{before}<!DOCTYPE s [{DECLARATIONS[what]}]><s><t>c</t></s>"
    with pytest.raises(DefusedXmlException):
        texts(content.encode(encoding))


def test_nothing_is_fetched_for_a_document_type() -> None:
    assert texts(b'<!DOCTYPE s SYSTEM "http://localhost:9/s.dtd"><s><t>c</t></s>') == ["c"]


@pytest.mark.parametrize(
    "content", [b"", b"<s>", b"<s><t>a</s>", b"<s><t>&b;</t></s>", b"s", b"<s/><!DOCTYPE s>"]
)
def test_what_is_no_xml_raises(content: bytes) -> None:
    with pytest.raises((ParseError, ExpatError)):
        texts(content)
