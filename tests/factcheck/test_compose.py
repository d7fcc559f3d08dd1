"""No Docker engine is at hand: what the compose file and the image name must exist."""

import re
import shutil

import pytest
import yaml

from factcheck import programs
from tests.factcheck.processes import ROOT

COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if service.get("image") == "factcheck"}
SETTINGS = set(re.findall(r"^\| `(\w+)` \|", (ROOT / "docs/settings.md").read_text(), re.M))
DOCKERFILE = (ROOT / "Dockerfile").read_text()
SECRETS = {"SECRET_KEY", "POSTGRES_PASSWORD", "REDIS_PASSWORD"}


def test_programs_are_those_of_the_supervisor():
    commands = {name: service["command"] for name, service in OURS.items()}
    assert commands == {
        "migrate": ["python", "manage.py", "migrate", "--no-input"],
        "web": programs.WEB,
        "worker": programs.WORKER,
        "clock": programs.CLOCK,
    }
    assert f"CMD {programs.WEB}".replace("'", '"') in DOCKERFILE


@pytest.mark.parametrize("command", [programs.WEB, programs.WORKER, programs.CLOCK])
def test_commands_exist(command):
    assert shutil.which(command[0], path=ROOT / ".venv/bin")


@pytest.mark.parametrize("name", OURS)
def test_variables_are_settings(name):
    given = OURS[name]["environment"]
    assert set(given) <= SETTINGS
    assert given["FACTCHECK_PROFILE"] == "production"
    assert {"SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "REDIS_URL"} <= set(given)
    assert "FACTCHECK_DEMO" not in given


@pytest.mark.parametrize("name", SERVICES)
def test_secrets_come_from_the_environment_or_stop_with_a_sentence(name):
    for value in SERVICES[name].get("environment", {}).values():
        for variable, default in re.findall(r"\$\{(\w+):?([^}]*)\}", str(value)):
            if variable in SECRETS:
                assert re.fullmatch(rf"\?Set {variable} to a secret .*\.", default)


def test_variables_of_the_image_are_settings():
    [block] = re.findall(r"^ENV (.+?[^\\])$", DOCKERFILE, re.M | re.S)
    names = set(re.findall(r"(\w+)=", block)) - {"PATH", "PYTHONUNBUFFERED"}
    assert names <= SETTINGS


def test_image_runs_as_nobody_special_from_a_hash_lock():
    assert DOCKERFILE.rindex("USER factcheck") < DOCKERFILE.rindex("CMD")
    assert DOCKERFILE.count("--require-hashes") == 2
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.M)
    for path in " ".join(copied).split():
        assert (ROOT / path).exists()


def test_services_wait_for_what_they_need_and_say_how_they_are():
    for name in ("database", "broker", "web", "worker"):
        assert SERVICES[name]["healthcheck"]["test"]
    for name in ("web", "worker", "clock"):
        assert SERVICES[name]["depends_on"]["migrate"] == {
            "condition": "service_completed_successfully"
        }
    assert "--appendonly yes" in SERVICES["broker"]["command"][-1]


def test_nothing_is_open_but_the_web_server_on_this_machine():
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["web"]
    assert all(port.startswith("127.0.0.1:") for port in SERVICES["web"]["ports"])
