"""Reading JSON, numbers, ids and flags out of hostile answers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.providers.answers import (
    error_text,
    fold,
    glimpse_id,
    read_flag,
    read_id,
    read_lenient,
    read_strict,
    read_whole,
)

WHOLE = st.integers(min_value=-(10**12), max_value=10**12)


@given(WHOLE)
def test_a_whole_number_is_read_from_a_number_and_from_its_text(number: int) -> None:
    assert read_whole(number) == number
    assert read_whole(f" {number} ") == number
    assert read_whole(Decimal(number)) == number


@given(WHOLE, st.sampled_from([",", "."]))
def test_thousands_may_be_separated_by_points_or_by_commas(number: int, separator: str) -> None:
    assert read_whole(f"{number:,}".replace(",", separator)) == number


@pytest.mark.parametrize(
    "value",
    [
        *("", "Unknown", "12.34", "1,23", "1.234,567", "0.140", "0,140", "1e3", "+5", "--5", "١٢"),
        *(None, True, False, Decimal("1.5"), Decimal("NaN"), [], {}, "9" * 19, "1 000"),
    ],
)
def test_what_is_no_whole_number_is_unknown_and_not_zero(value: object) -> None:
    assert read_whole(value) is None


@given(st.text() | st.integers() | st.booleans() | st.none() | st.decimals())
def test_reading_a_whole_number_never_raises(value: object) -> None:
    assert isinstance(read_whole(value), int | None)


@pytest.mark.parametrize(
    ("value", "order_id"),
    [
        (905512, "905512"),
        ("905512", "905512"),
        ("5f2b8c0e9d1a4b3c7e6f0a12", "5f2b8c0e9d1a4b3c7e6f0a12"),
        ("ord_8Zk", "ord_8Zk"),
        ("6f1c-4c2e", "6f1c-4c2e"),
        ("x" * 64, "x" * 64),
    ],
)
def test_an_id_is_kept_as_opaque_text(value: object, order_id: str) -> None:
    assert read_id(value) == order_id


@pytest.mark.parametrize(
    "value",
    [
        *(0, -1, None, True, False, "", "0", "00", " 5", "5 ", "a b", "x" * 65, "é", "null"),
        *("False", Decimal("5.0"), [5], {"id": 5}, 10**70, "-", "5\n"),
    ],
)
def test_what_is_no_usable_id_is_none(value: object) -> None:
    assert read_id(value) is None


@pytest.mark.parametrize("value", [True, 1, "1", "true", " TRUE ", "yes"])
def test_a_flag_is_up(value: object) -> None:
    assert read_flag(value) is True


@pytest.mark.parametrize("value", [False, 0, "0", "false", "", None, 2, "2", [], {}, [1]])
def test_a_flag_is_down(value: object) -> None:
    assert read_flag(value) is False


@pytest.mark.parametrize(
    "body",
    [
        b'{"order": NaN}',
        b'{"order": 1, "charge": Infinity}',
        b'{"order": 1} trailing',
        b'Notice: x {"order": 1}',
        b'{"order": 1',
        b'{"order": 1, "Order": 2}',
        b'{"order": 1, "order": 1}',
        b'{"order": 1, "note": "\xff"}',
        b"",
        b"[" * 100_000,
        b'{"order": ' + b"9" * 5000 + b"}",
    ],
)
def test_the_strict_reading_takes_nothing_doubtful(body: bytes) -> None:
    assert read_strict(body) is None


def test_both_readings_take_a_byte_order_mark() -> None:
    assert read_strict(b'\xef\xbb\xbf{"order": 1}') == {"order": 1}
    assert read_lenient(b'\xef\xbb\xbf{"order": 1}') == {"order": 1}


def test_only_the_lenient_reading_looks_behind_a_notice() -> None:
    body = b"<br />\n<b>Notice</b>: Undefined index [x] on line 5<br />\n" + b'{"balance": "1"}\n'

    assert read_lenient(body) == {"balance": "1"}
    assert read_strict(body) is None


@given(st.binary())
def test_no_body_makes_a_reading_raise(body: bytes) -> None:
    read_strict(body)
    read_lenient(body)
    glimpse_id(body)


def test_what_is_nested_without_end_is_no_document_and_no_harmless_error() -> None:
    nested: list[object] = []
    for _ in range(100_000):
        nested = [nested]

    assert read_lenient(b"[" * 100_000) is None
    assert error_text({"error": nested}) == "internal: an error nested too deeply"


@pytest.mark.timeout(5)
@pytest.mark.parametrize(
    "body",
    [
        b'"order":' + b" " * 1_000_000,
        b'"order"' * 100_000,
        b'{"order": ' * 100_000,
        b"{[" * 500_000,
        b'"order": "' + b"x" * 1_000_000,
    ],
    ids=["blanks", "names", "objects", "brackets", "letters"],
)
def test_a_body_made_to_be_slow_is_read_fast(body: bytes) -> None:
    assert read_strict(body) is None
    assert read_lenient(body) is None
    assert glimpse_id(body) is None


def test_numbers_keep_their_digits_and_monstrous_ones_are_no_numbers() -> None:
    assert read_strict(b'{"a": 0.10}') == {"a": Decimal("0.10")}
    assert str(read_strict(b"[1e999999999]")) == "[Decimal('NaN')]"
    assert str(read_strict(b"[1e99999999999999999999999999]")) == "[Decimal('NaN')]"


def test_member_names_are_read_without_case_and_out_of_an_array_of_one() -> None:
    assert fold([{"Order": 1, "ERROR": ""}]) == {"order": 1, "error": ""}
    assert fold([{"a": 1}, {"b": 2}]) is None
    assert fold("text") is None


@pytest.mark.parametrize(
    ("members", "text"),
    [
        ({"error": "No"}, "No"),
        ({"error": {"code": 7, "text": "нет"}}, '{"code": 7, "text": "нет"}'),
        ({"error": ["a"]}, '["a"]'),
        ({"error": True, "message": "Not enough funds"}, "true Not enough funds"),
        ({"error": 5}, "5"),
        ({"error": ""}, None),
        ({"error": None}, None),
        ({"error": False}, None),
        ({"error": 0}, None),
        ({"error": []}, None),
        ({"error": {}}, None),
        ({}, None),
    ],
)
def test_an_error_is_any_non_empty_member_of_that_name(
    members: dict[str, object], text: str | None
) -> None:
    assert error_text(members) == text


@pytest.mark.parametrize(
    ("body", "order_id"),
    [
        (b'Warning: x\n{"order": 905512}', "905512"),
        (b'{"order": 905512, "charge": 0.2', "905512"),
        (b'{"order": "ab-1", "err', "ab-1"),
        (b'{"order": 9055', None),
        (b'{"data": {"Order": 7}}', "7"),
        (b'{"order": [8]}', "8"),
        (b'{"order": {"id": 9}}', "9"),
        (b'{"order_id": " 10 "}', "10"),
        (b'{"order": 0}', None),
        (b"<html></html>", None),
    ],
)
def test_an_id_is_glimpsed_in_an_answer_nobody_can_rely_on(
    body: bytes, order_id: str | None
) -> None:
    assert glimpse_id(body) == order_id
