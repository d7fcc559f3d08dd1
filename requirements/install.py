"""Puts a lock into .venv: `python3 requirements/install.py run` (or dev; train has its own).

Runs on whatever python3 the machine has, so it uses no word that an old one does not know.
"""

import hashlib
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OLDEST = (3, 11)
# No lock can name it: each index has its own build of it, and one of them brings gigabytes of CUDA.
TORCH = "torch==2.13.0"


def main(name):
    """Do nothing when the lock is in place already, so that a second start is quick."""
    lock = os.path.join("requirements", name + ".txt")
    venv = os.path.join(ROOT, ".venv-train" if name == "train" else ".venv")
    python = os.path.join(venv, "bin", "python")
    stamp = os.path.join(venv, "lock-" + name)
    with open(os.path.join(ROOT, lock), "rb") as file:
        wanted = hashlib.sha256(file.read()).hexdigest()
    if os.path.exists(stamp) and read(stamp) == wanted and os.path.exists(python):
        return
    refuse_old_python()
    if not os.path.exists(python):
        make_venv(venv)
    print("Installing what %s lists (once; this takes a minute) …" % lock, flush=True)
    install(python, lock, [TORCH] if name == "train" else [])
    with open(stamp, "w") as file:
        file.write(wanted)


def read(path):
    """The content of a small file."""
    with open(path) as file:
        return file.read()


def refuse_old_python():
    """One sentence instead of a syntax error somewhere inside a package."""
    if sys.version_info < OLDEST:
        found = "%d.%d (%s)" % (sys.version_info[0], sys.version_info[1], sys.executable)
        needed = "%d.%d" % OLDEST
        sys.exit(
            "Factcheck needs Python %s or newer; this is %s. If a newer one is installed, "
            "name it: make run PYTHON=python%s" % (needed, found, needed)
        )


def make_venv(folder):
    """Debian leaves out the part of Python that this needs."""
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        sys.exit(
            "Python's venv module is not installed. On Debian and Ubuntu, as root: "
            "apt-get install python3-venv"
        )
    print("Making %s …" % os.path.basename(folder), flush=True)
    if subprocess.call([sys.executable, "-m", "venv", "--clear", folder]):
        sys.exit("The folder %s could not be made; the lines above say why." % folder)


def install(python, lock, unlocked):
    """With uv, which is quick; with pip where uv cannot be had, and for what no lock names."""
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    uv = [os.path.join(os.path.dirname(python), "uv"), "pip", "install", "--quiet"]
    uv += ["--python", python]
    hashed = ["--no-deps", "--require-hashes", "-r"]
    if unlocked and subprocess.call(pip + unlocked, cwd=ROOT):
        sys.exit("The packages could not be installed; the lines above say why.")
    if quiet(pip + hashed + ["requirements/uv.txt"]) and quiet(uv + hashed + [lock]):
        return
    print("uv is not to be had here; installing with pip, which takes longer …", flush=True)
    if subprocess.call(pip + hashed + [lock], cwd=ROOT):
        sys.exit("The packages could not be installed; the lines above say why.")


def quiet(command):
    """Whether a command works; what it would say is of no use to the reader."""
    with open(os.devnull, "w") as nowhere:
        return subprocess.call(command, cwd=ROOT, stdout=nowhere, stderr=nowhere) == 0


if __name__ == "__main__":
    main(sys.argv[1])
