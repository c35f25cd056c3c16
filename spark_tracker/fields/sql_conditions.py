"""Turns the terms of a filter into SQL conditions on a list.

Codes, dates, numbers and flags are compared by the database. Texts are compared here, because
no database folds Ø and ß the way people search: the records that match then go in by their id.
"""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from functools import lru_cache
from math import inf, nextafter
from typing import Any

from sqlalchemy import ColumnElement, String, cast, false, func, not_, or_, select, true
from sqlalchemy.sql import operators

from spark_tracker.domain import code_texts
from spark_tracker.domain.folding import fold
from spark_tracker.fields import catalogue
from spark_tracker.fields.catalogue import Field, Kind
from spark_tracker.fields.filter_terms import (
    Anything,
    Between,
    CodeWord,
    Compared,
    Comparison,
    Contains,
    Exactly,
    Filter,
    Nothing,
    Number,
    Operand,
    Term,
    Truth,
    Value,
    When,
)
from spark_tracker.fields.sql_scope import (
    Computed,
    Expression,
    ListSource,
    Many,
    Rows,
    Scope,
    Single,
)

TEXTS = (Kind.TEXT, Kind.LONG_TEXT, Kind.PERSON, Kind.PERSONS, Kind.RECORD)
CODES = (Kind.CODE, Kind.CODES)
Edge = date | float
Test = Callable[[Any], bool]
_EMPTY = (None, "", ())
MINOR_DIGITS = 2  # of nearly every currency; amounts of one that has others are compared as these


def conditions(scope: Scope, wanted: Filter) -> list[ColumnElement[bool]]:
    """Return what must hold for a record to match every term of `wanted`."""
    return [_term(scope, term) for term in wanted.terms]


def cheap_part(source: ListSource, wanted: Filter) -> Filter:
    """Return the terms about codes, dates and numbers in the list's own table."""
    return Filter(wanted.record, tuple(term for term in wanted.terms if _cheap(source, term)))


def _cheap(source: ListSource, term: Term) -> bool:
    if not term.key or term.negated:
        return False
    entry = source.entries[term.key]
    field = catalogue.get(f"{source.record}.{term.key}")
    return isinstance(entry, Single) and entry.own and field.kind not in TEXTS


@lru_cache(maxsize=32)
def narrowing(source: ListSource, cheap: Filter, today: date) -> Rows | None:
    """Return a SELECT of the ids that cheap terms leave, None where there are none.

    What other tables say is then added up for these records only. The statement is kept: what is
    built on it is kept too, and building large statements takes longer than running them.
    """
    if not cheap:
        return None
    scope = Scope(None, source, today=today)
    return select(scope.id).where(*conditions(scope, cheap))


def _term(scope: Scope, term: Term) -> ColumnElement[bool]:
    if not term.key:
        found = or_(*(scope.source.words(scope, fold(str_of(value))) for value in term.values))
    else:
        field = catalogue.get(f"{scope.source.record}.{term.key}")
        found = or_(*(_condition(scope, field, value) for value in term.values))
    return not_(func.coalesce(found, false())) if term.negated else found


def str_of(value: Value) -> str:
    """Return the letters that a free word looks for."""
    return value.text if isinstance(value, Contains | Exactly) else str(value)


def _condition(scope: Scope, field: Field, value: Value) -> ColumnElement[bool]:
    entry = scope.source.entries[field.key]
    if isinstance(entry, Computed):
        held = {key: each for key, each in entry.values(scope).items() if each not in _EMPTY}
        if isinstance(value, Nothing):
            return not_(_among(scope, held))
        test = _test(field, value, scope.today)
        return _among(scope, (key for key, each in held.items() if test(each)))
    if isinstance(entry, Many):
        return _of_several(scope, field, value, entry)
    if field.kind in TEXTS:
        return _of_text(scope, value, entry.expression(scope), field)
    return compared(entry.expression(scope), field, value, scope.today)


def _of_several(scope: Scope, field: Field, value: Value, entry: Many) -> ColumnElement[bool]:
    query = entry.query(scope)
    owner, held = tuple(query.selected_columns)[:2]
    match value:
        case Anything():
            return scope.id.in_(_owners(query, owner))
        case Nothing():
            return scope.id.not_in(_owners(query, owner))
        case _ if field.kind in CODES:
            matching = query.where(compared(held, field, value, scope.today))
            return scope.id.in_(_owners(matching, owner))
        case _:
            test = _test(field, value, scope.today)
            rows = scope.session.execute(scope.of_some(query)).all()
            return _among(scope, {row[0] for row in rows if test(row[1])})


def _owners(query: Rows, owner: ColumnElement[str]) -> Rows:
    return query.with_only_columns(owner).order_by(None).where(owner.is_not(None))


def _of_text(scope: Scope, value: Value, column: Expression, field: Field) -> ColumnElement[bool]:
    empty = func.coalesce(cast(column, String), "") == ""
    match value:
        case Nothing():
            return empty
        case Anything():
            return not_(empty)
        case _:
            test = _test(field, value, scope.today)
            query = scope.select(scope.id, column).where(not_(empty))
            rows = scope.session.execute(scope.of_some(query)).all()
            return _among(scope, (row[0] for row in rows if test(row[1])))


def _among(scope: Scope, keys: Iterable[str]) -> ColumnElement[bool]:
    found = list(keys)
    return scope.id.in_(found) if found else false()


def compared(column: Expression, field: Field, value: Value, today: date) -> ColumnElement[bool]:
    """Return the condition that a code, a date, a number or a flag in `column` is `value`."""
    match value:
        case Nothing():
            return column.is_(None)
        case Anything():
            return column.is_not(None)
        case Truth(wanted):
            return column.is_(true() if wanted else false())
        case Compared() | Between() if field.kind in CODES:
            return column.in_(codes_of(field, value))
        case Compared() | Between():
            low, high = bounds(field, value, today)
            return _within(column, low, high)
        case _:
            msg = f"{field.name} cannot be compared with {value}"
            raise TypeError(msg)


def _within(column: Expression, low: Edge | None, high: Edge | None) -> ColumnElement[bool]:
    if low is not None and high is not None:
        return column.between(low, high)
    if low is not None:
        return operators.ge(column, low)
    return operators.le(column, high) if high is not None else column.is_not(None)


def codes_of(field: Field, value: Compared | Between) -> tuple[str, ...]:
    """Return the codes that are meant; a code with others below it in a tree means them too."""
    low, high = _ends(value)
    known = _codes(field)
    if isinstance(value, Compared) and value.comparison is Comparison.IS:
        return _with_children(field, str(value.operand), known)
    order = {code: place for place, code in enumerate(known)}
    first = 0 if low is None else order.get(str(low), 0)
    last = len(known) - 1 if high is None else order.get(str(high), len(known) - 1)
    if isinstance(value, Compared):
        first += value.comparison is Comparison.AFTER
        last -= value.comparison is Comparison.BEFORE
    return known[first : last + 1]


def _codes(field: Field) -> tuple[str, ...]:
    if field.codes == "field":
        return tuple(other.key for other in catalogue.of(field.record))
    return code_texts.codes(field.codes)


def _with_children(field: Field, code: str, known: Collection[str]) -> tuple[str, ...]:
    if field.codes not in code_texts.lists():
        return (code,)
    below = (other for other in known if code_texts.parent(field.codes, other) == code)
    return (code, *below)


def _ends(value: Compared | Between) -> tuple[Operand | None, Operand | None]:
    if isinstance(value, Between):
        return value.low, value.high
    match value.comparison:
        case Comparison.IS:
            return value.operand, value.operand
        case Comparison.AFTER | Comparison.FROM:
            return value.operand, None
        case _:
            return None, value.operand


def bounds(field: Field, value: Compared | Between, today: date) -> tuple[Edge | None, Edge | None]:
    """Return the lowest and the highest value that are meant, None for an open end.

    Dates as days, amounts of money in minor units, other numbers as they are.
    """
    low, high = _ends(value)
    strict = value.comparison if isinstance(value, Compared) else Comparison.IS
    after, before = strict is Comparison.AFTER, strict is Comparison.BEFORE
    first = None if low is None else _edge(field, low, today, last=after)
    last = None if high is None else _edge(field, high, today, last=not before)
    return (
        _next(first, 1) if first is not None and after else first,
        _next(last, -1) if last is not None and before else last,
    )


def _next(edge: Edge, towards: int) -> Edge:
    """Return the next day or number after `edge`, or before it where `towards` is -1."""
    if isinstance(edge, date):
        ordinal = min(max(edge.toordinal() + towards, 1), date.max.toordinal())
        return date.fromordinal(ordinal)
    return nextafter(edge, towards * inf)


def _edge(field: Field, operand: Operand, today: date, *, last: bool) -> Edge:
    match operand:
        case When():
            return operand.span(today)[1 if last else 0]
        case Number(value):
            return float(value * 10**MINOR_DIGITS if field.kind is Kind.MONEY else value)
        case CodeWord(code):
            msg = f"{field.name} has no order for {code}"
            raise TypeError(msg)


def _test(field: Field, value: Value, today: date) -> Test:
    """Return a function that says whether a value worked out here is what is looked for."""
    match value:
        case Nothing():
            return lambda held: held in _EMPTY
        case Anything():
            return lambda held: held not in _EMPTY
        case Truth(wanted):
            return lambda held: bool(held) is wanted
        case Contains(text):
            letters = fold(text)
            return lambda held: any(letters in folded(part) for part in _parts(held))
        case Exactly(text):
            whole = fold(text)
            return lambda held: any(whole == folded(part) for part in _parts(held))
        case Compared() | Between():
            return _measured_test(field, value, today)


def _measured_test(field: Field, value: Compared | Between, today: date) -> Test:
    if field.kind in CODES:
        codes = frozenset(codes_of(field, value))
        return lambda held: any(part in codes for part in _parts(held))
    low, high = bounds(field, value, today)
    return lambda held: (
        held is not None and (low is None or held >= low) and (high is None or held <= high)
    )


def _parts(held: Any) -> Iterable[Any]:  # noqa: ANN401 - whatever kind the field holds
    if held is None:
        return ()
    return held if isinstance(held, tuple) else (held,)


def folded(text: str) -> str:
    """Return `text` for comparing; plain ASCII, which is nearly all, needs no tables."""
    return " ".join(text.lower().split()) if text.isascii() else fold(text)
