"""One shop on one embedded database, and what a dead one leaves."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.engine import URL, make_url

from bot.domain.errors import ShopRuns, StorageAway
from db.lock import sole_use

ROOT = Path(__file__).resolve().parents[2]
HOLDER = """
import sys, time
from sqlalchemy.engine import make_url
from db.lock import sole_use
with sole_use(make_url(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def _take(url: str | URL) -> None:
    with sole_use(make_url(url)):
        pass


def test_a_second_shop_is_refused_until_the_first_is_gone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'shop.sqlite3'}"

    with sole_use(make_url(url)), pytest.raises(ShopRuns, match="A shop runs on shop"):
        _take(url)

    _take(url)


def test_another_name_of_the_same_file_is_the_same_shop(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "here").symlink_to(tmp_path / "there")

    with sole_use(make_url(f"sqlite:///{tmp_path / 'there' / 'shop'}")), pytest.raises(ShopRuns):
        _take(f"sqlite:///{tmp_path / 'here' / 'shop'}")


def test_a_killed_shop_leaves_the_way_free(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'shop.sqlite3'}"
    words = [sys.executable, "-c", HOLDER, url]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(ShopRuns):
            _take(url)
        holder.send_signal(signal.SIGKILL)

    _take(url)


@pytest.mark.parametrize("url", ["postgresql://h/x", "sqlite://", "sqlite:///:memory:"])
def test_what_has_no_file_needs_no_lock(url: str) -> None:
    with sole_use(make_url(url)):
        _take(url)


def test_a_folder_that_cannot_be_is_storage_away(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StorageAway):
        _take(f"sqlite:///{tmp_path / 'file' / 'shop.sqlite3'}")
