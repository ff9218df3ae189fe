"""The groups that the program of Benchmarks measures: it compares alternatives in turn, and we sides."""

from . import documents
from .measurements import Measurements
from .process import run, say
from .server import Server


def coding(sides, arguments):
    return measure(sides, ["coding"])


def streams(sides, arguments):
    return measure(sides, ["streams"])


def requests(sides, arguments):
    with documents.temporary() as folder, Server(folder) as server:
        return measure(sides, ["requests", server.url])


def measure(sides, arguments):
    """Runs the program of each side, in turn if there are two: a few rounds of each, several times."""
    measurements = Measurements(sides)
    programs = [side.benchmark for side in sides]
    turns, rounds = (1, 9) if len(sides) == 1 else (5, 3)
    for turn in range(turns):
        for side, program in zip(sides, programs):
            say(f"{arguments[0]} of {side.name}, {turn + 1} of {turns}")
            bases = {}
            for line in run([program, *arguments, rounds]).splitlines():
                _, case, alternative, median, unit = line.split("\t")
                # The first alternative of a case is what the others are compared with.
                base = bases.setdefault((case, unit), (case, alternative))
                measurements.add(side, case, alternative, float(median), unit, base)
    return measurements
