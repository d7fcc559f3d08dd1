#!/usr/bin/env python
"""The command line of Factcheck."""

import sys

from django.core.management import execute_from_command_line

from factcheck import env

if __name__ == "__main__":
    env.load_settings()
    execute_from_command_line(sys.argv)
