"""A value from the environment is used as it is meant, or refused with one sentence."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from factcheck import env

HOSTS = {"default": ["a"], "fits": lambda host: host != "*", "expected": "names"}


@pytest.fixture
def given(monkeypatch):
    values = {}
    monkeypatch.setattr(env, "given", values)
    monkeypatch.setattr(env, "asked", set())
    return values


@pytest.mark.parametrize(
    ("value", "read", "meant"),
    [
        ("", lambda: env.flag("NAME", default=True), True),
        ("Yes", lambda: env.flag("NAME", default=False), True),
        ("off", lambda: env.flag("NAME", default=True), False),
        ("", lambda: env.number("NAME", default=3, least=1, most=9), 3),
        (" 9 ", lambda: env.number("NAME", default=3, least=1, most=9), 9),
        ("", lambda: env.choice("NAME", options=["a", "b"], default="a"), "a"),
        ("b", lambda: env.choice("NAME", options=["a", "b"], default="a"), "b"),
        ("", lambda: env.items("NAME", **HOSTS), ["a"]),
        ("b, c,", lambda: env.items("NAME", **HOSTS), ["b", "c"]),
        ("word", lambda: env.text("NAME"), "word"),
    ],
)
def test_value_is_read(given, value, read, meant):
    given["NAME"] = value
    assert read() == meant


@pytest.mark.parametrize(
    ("value", "read", "sentence"),
    [
        (
            "perhaps",
            lambda: env.flag("NAME", default=True),
            "NAME is “perhaps”; expected is 1, true, yes or on, or 0, false, no or off.",
        ),
        (
            "10",
            lambda: env.number("NAME", default=3, least=1, most=9),
            "NAME is “10”; expected is a whole number from 1 to 9.",
        ),
        (
            "³",
            lambda: env.number("NAME", default=3, least=1, most=9),
            "NAME is “³”; expected is a whole number from 1 to 9.",
        ),
        (
            "c",
            lambda: env.choice("NAME", options=["a", "b"], default="a"),
            "NAME is “c”; expected is a or b.",
        ),
        ("b,*", lambda: env.items("NAME", **HOSTS), "NAME is “b,*”; expected is names."),
        ("", lambda: env.text("NAME"), "NAME is not set; expected is a text."),
        (
            "password",
            lambda: env.text("NAME", fits=str.isdigit, expected="a secret", hidden=True),
            "NAME cannot be used; expected is a secret.",
        ),
    ],
)
def test_odd_value_is_refused_with_a_sentence(given, value, read, sentence):
    given["NAME"] = value
    with pytest.raises(ImproperlyConfigured) as refusal:
        read()
    assert str(refusal.value) == sentence


def test_folder_is_made_for_us_alone(given, tmp_path):
    made = env.folder("NAME", default=tmp_path / "new" / "var")
    assert made.stat().st_mode & 0o777 == 0o700


def test_folder_that_cannot_be_made_is_refused(given, tmp_path):
    (tmp_path / "file").write_text("")
    given["NAME"] = str(tmp_path / "file" / "var")
    with pytest.raises(ImproperlyConfigured, match="a folder that we can make"):
        env.folder("NAME", default=tmp_path)


def test_misspelt_name_is_refused(given):
    env.flag("FACTCHECK_DEMO", default=True)
    given["FACTCHECK_DEMOS"] = "0"
    given["SOMETHING_ELSE"] = "1"
    with pytest.raises(
        ImproperlyConfigured, match=r"FACTCHECK_DEMOS .* did you mean FACTCHECK_DEMO"
    ):
        env.refuse_unknown()
