import pytest
from django.core.files.base import ContentFile

from factcheck.static_files import StaticFilesStorage

SHEET = b"/* The mark. */\n.mark {\n  color: red;\n}\n"


@pytest.fixture
def storage(tmp_path):
    return StaticFilesStorage(location=tmp_path, base_url="/static/")


def test_our_style_sheets_are_kept_without_what_only_people_read(storage, tmp_path):
    storage.save("articles/desk.css", ContentFile(SHEET))
    assert (tmp_path / "articles/desk.css").read_bytes() == b".mark{color:red}"


def test_a_sheet_that_comes_twice_is_whole_both_times(storage, tmp_path):
    sheet = ContentFile(SHEET)
    for name in ("articles/desk.1.css", "articles/desk.2.css"):
        storage.save(name, sheet)
        assert (tmp_path / name).read_bytes() == b".mark{color:red}"


@pytest.mark.parametrize("name", ["admin/base.css", "articles/keys.js"])
def test_files_of_others_and_scripts_stay_as_they_are(storage, tmp_path, name):
    storage.save(name, ContentFile(SHEET))
    assert (tmp_path / name).read_bytes() == SHEET
