"""The health check of a container: exit code 0 when an address of the web server says 200.

Run as a file, `probe.py HOST PATH`, with the standard library alone, as it starts often.
"""

import http.client
import os
import sys


def main(host: str, path: str) -> int:
    """Ask under a name that the web server accepts."""
    name = os.environ["ALLOWED_HOSTS"].split(",")[0].strip().lstrip(".")
    server = http.client.HTTPConnection(host, int(os.environ.get("PORT") or 8000), timeout=5)
    try:
        server.request("GET", path, headers={"Host": name})
        return 0 if server.getresponse().status == http.client.OK else 1
    except OSError:
        return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
