"""The machine that measures, and what it must have."""

import os
import pathlib
import platform
import shutil
import sys

from .process import run

# The programs that a group needs, and how they come to be there.
NEEDED = {
    "requests": {"nginx": "scripts/setup nginx"},
    "compile": {"size": "your system's binutils"},
    "size": {"strip": "your system's binutils"},
}


def require(groups):
    """Ends the program if one is missing that a group needs."""
    for group in groups:
        for program, source in NEEDED.get(group, {}).items():
            if not shutil.which(program):
                sys.exit(f"benchmark: {group} needs {program}, which is not there; it comes with {source}")


def description():
    """The processor, the cores, the system and the compiler, on a line."""
    cores = os.cpu_count()
    return f"{processor()}, {cores} cores, {platform.system()} {platform.release()}, {compiler()}"


def processor():
    """The name of the processor, as the system knows it."""
    if platform.system() == "Darwin":
        return run(["sysctl", "-n", "machdep.cpu.brand_string"]).strip()
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def compiler():
    """The compiler's version, without what it is for."""
    return run(["swift", "--version"]).splitlines()[0].partition(" (")[0]
