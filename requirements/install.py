"""Puts a lock into .venv: `python3 requirements/install.py run` (or dev).

Runs on whatever python3 the machine has, so it uses no word that an old one does not know.
"""

import hashlib
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
OLDEST = (3, 11)


def main(name):
    """Do nothing when the lock is in place already, so that a second start is quick."""
    lock = os.path.join("requirements", name + ".txt")
    stamp = os.path.join(VENV, "lock-" + name)
    with open(os.path.join(ROOT, lock), "rb") as file:
        wanted = hashlib.sha256(file.read()).hexdigest()
    if os.path.exists(stamp) and read(stamp) == wanted and os.path.exists(PYTHON):
        return
    refuse_old_python()
    if not os.path.exists(PYTHON):
        make_venv()
    print("Installing what %s lists (once; this takes a minute) …" % lock, flush=True)
    install(lock)
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


def make_venv():
    """Debian leaves out the part of Python that this needs."""
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        sys.exit(
            "Python's venv module is not installed. On Debian and Ubuntu, as root: "
            "apt-get install python3-venv"
        )
    print("Making .venv …", flush=True)
    if subprocess.call([sys.executable, "-m", "venv", "--clear", VENV]):
        sys.exit("The folder %s could not be made; the lines above say why." % VENV)


def install(lock):
    """With uv, which is quick; with pip where uv cannot be had."""
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    uv = [os.path.join(VENV, "bin", "uv"), "pip", "install", "--quiet", "--python", PYTHON]
    hashed = ["--require-hashes", "-r"]
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
