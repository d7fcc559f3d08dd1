"""No process outlives the one that started it, even when that one is killed with kill -9."""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1
libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def die_with_parent(how: signal.Signals, *, parent: int) -> None:
    """Ask the kernel to send this process a signal when its parent ends (Linux only)."""
    if libc is None:
        return
    libc.prctl(PR_SET_PDEATHSIG, how)
    if os.getppid() != parent:  # it was gone before we could ask
        os.kill(os.getpid(), how)
