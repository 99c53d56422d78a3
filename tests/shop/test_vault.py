"""Secrets sealed under keys that can be changed one by one."""

import pytest

from bot.domain.errors import VaultClosed
from bot.shop.vault import Vault, new_key

SECRET = "a-panel's-key"


def test_what_is_sealed_can_be_read_again_and_shows_nothing() -> None:
    vault = Vault([new_key()])

    sealed = vault.seal(SECRET)

    assert SECRET not in sealed
    assert vault.unseal(sealed) == SECRET
    assert vault.seal(SECRET) != sealed


def test_keys_are_changed_one_by_one() -> None:
    old, new = new_key(), new_key()
    under_old = Vault([old]).seal(SECRET)

    both = Vault([new, old])
    under_new = both.seal(SECRET)

    assert both.unseal(under_old) == SECRET
    assert Vault([new]).unseal(under_new) == SECRET
    with pytest.raises(VaultClosed):
        Vault([new]).unseal(under_old)
    with pytest.raises(VaultClosed):
        Vault([old]).unseal(under_new)


def test_without_a_key_nothing_is_sealed_or_read() -> None:
    sealed = Vault([new_key()]).seal(SECRET)

    with pytest.raises(VaultClosed):
        Vault([]).seal(SECRET)
    with pytest.raises(VaultClosed):
        Vault([]).unseal(sealed)


def test_what_was_tampered_with_is_not_read() -> None:
    vault = Vault([new_key()])
    sealed = vault.seal(SECRET)

    with pytest.raises(VaultClosed):
        vault.unseal(sealed[:-4] + "AAAA")


def test_what_an_older_key_has_sealed_is_sealed_anew_under_the_first() -> None:
    old, new = new_key(), new_key()
    under_old = Vault([old]).seal(SECRET)

    renewed = Vault([new, old]).renew(under_old)

    assert renewed is not None
    assert Vault([new]).unseal(renewed) == SECRET
    assert Vault([new, old]).renew(renewed) is None
    with pytest.raises(VaultClosed):
        Vault([new]).renew(under_old)
