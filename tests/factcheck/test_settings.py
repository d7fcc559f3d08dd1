"""Settings: each is in the table, an odd one stops every kind of process with a sentence."""

import json
import re

import pytest

from factcheck import programs
from tests.factcheck.processes import ROOT, run

SECRET = "a-Long-enough-Secret-0123456789-abcdefghijklmnopqrstuvwxyz"
PRODUCTION = {
    "FACTCHECK_PROFILE": "production",
    "SECRET_KEY": SECRET,
    "ALLOWED_HOSTS": "desk.example.org",
    "DATABASE_URL": "postgresql://nobody@127.0.0.1:9/none",
    "REDIS_URL": "redis://127.0.0.1:9/0",
}
SHOW = """
import json, sys
from factcheck import env, settings
shown = {name: getattr(settings, name) for name in sys.argv[1:]}
print(json.dumps(shown | {"": sorted(env.asked)}))
"""


def settings(folder, *names, **given):
    done = run(["-c", SHOW, *names], FACTCHECK_DATA_DIR=folder, **given)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_table_lists_exactly_the_settings_there_are(tmp_path):
    table = (ROOT / "docs/settings.md").read_text()
    rows = re.findall(r"^\| `(\w+)` \|", table, re.M)
    asked = set(settings(tmp_path)[""]) | set(settings(tmp_path, **PRODUCTION)[""])
    assert sorted(rows) == sorted(asked)


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("PORT", "http", "PORT is “http”; expected is a whole number from 1 to 65535."),
        ("ALLOWED_HOSTS", "*", "ALLOWED_HOSTS is “*”; expected is host names"),
        ("SECRET_KEY", "short", "SECRET_KEY cannot be used; expected is a secret of at least 50"),
        (
            "TIME_ZONE",
            "Mars/Olympus",
            "TIME_ZONE is “Mars/Olympus”; expected is the name of a time",
        ),
        ("BIND", "everywhere", "BIND is “everywhere”; expected is an IP address."),
        (
            "SPACY_MODEL",
            "no_such",
            "SPACY_MODEL is “no_such”; expected is the name of an installed",
        ),
        ("FACTCHECK_DEM0", "0", "FACTCHECK_DEM0 is not a setting of Factcheck; did you mean"),
    ],
)
def test_odd_value_ends_the_start_with_one_sentence(tmp_path, variable, value, sentence):
    done = run(["manage.py", "check"], FACTCHECK_DATA_DIR=tmp_path, **{variable: value})
    assert done.returncode == 1
    assert done.stderr.startswith(f"Factcheck does not start: {sentence}")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("command", [programs.WEB, programs.WORKER, programs.CLOCK])
def test_odd_value_ends_every_program_with_the_sentence(tmp_path, command):
    done = run(["-m", *command], FACTCHECK_DATA_DIR=tmp_path, DEBUG="maybe")
    assert done.returncode != 0
    assert "DEBUG is “maybe”; expected is 1, true" in done.stderr
    assert "Traceback" not in done.stderr


def test_debug_is_for_this_machine_alone(tmp_path):
    open_to_all = {"DEBUG": "1", "BIND": "0.0.0.0"}  # noqa: S104
    done = run(["manage.py", "check"], FACTCHECK_DATA_DIR=tmp_path, **open_to_all)
    assert done.returncode == 1
    assert "DEBUG shows code" in done.stderr


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "REDIS_URL"])
def test_production_asks_for_what_it_cannot_guess(tmp_path, missing):
    done = run(["manage.py", "check"], **PRODUCTION | {"FACTCHECK_DATA_DIR": tmp_path, missing: ""})
    assert done.returncode == 1
    assert f"{missing} is not set; expected is" in done.stderr


def test_production_never_loads_the_demo(tmp_path):
    assert settings(tmp_path, "LOAD_DEMO")["LOAD_DEMO"]
    assert not settings(tmp_path, "LOAD_DEMO", FACTCHECK_DEMO="0")["LOAD_DEMO"]
    assert not settings(tmp_path, "LOAD_DEMO", FACTCHECK_DEMO="1", **PRODUCTION)["LOAD_DEMO"]


def test_production_writes_no_secret_of_its_own(tmp_path):
    settings(tmp_path, **PRODUCTION)
    assert not list(tmp_path.iterdir())


def test_check_for_deployment_has_nothing_to_say(tmp_path):
    command = ["manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    done = run(command, FACTCHECK_DATA_DIR=tmp_path, **PRODUCTION)
    assert done.returncode == 0, done.stderr
    assert "(0 silenced)" in done.stdout
