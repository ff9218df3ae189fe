"""Processes that are measured."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass
class Cost:
    """What a process and those that it has started cost."""

    # In seconds: by the clock, and of all cores.
    wall: float
    cpu: float
    # The greatest of one of the processes, in MB.
    memory: float


def cost(command, folder=None):
    """Runs a command. If it fails, what it printed is shown, and that is the end."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.stderr.buffer.write(output)
        sys.exit(f"benchmark: {process.args[0]} ended with {process.returncode}")
    # Only Linux counts in kilobytes.
    unit = 1e3 if sys.platform == "linux" else 1e6
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def run(command, folder=None):
    """Runs a command that is not measured, and gives what it printed; it is shown if the command fails."""
    command = [str(part) for part in command]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if result.returncode:
        sys.stderr.write(result.stdout + result.stderr)
        sys.exit(f"benchmark: {' '.join(command[:3])} ended with {result.returncode}")
    return result.stdout


def say(text):
    """Says how far it is, beside the tables."""
    print(f"- {text}", file=sys.stderr, flush=True)
