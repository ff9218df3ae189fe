"""How long `generate` takes as a whole process, from no files to all of them."""

import pathlib
import shutil

from . import documents
from .measurements import Measurements
from .process import cost, say

# How often the program is run with a document of a size in MB, or of a smaller one.
ROUNDS = ((1, 20), (5, 10), (1000, 5))


def measure(sides, arguments):
    measurements = Measurements(sides)
    for side in sides:
        side.generate
    with documents.temporary() as folder:
        start(measurements, sides)
        output = pathlib.Path(folder) / "output"
        generate(measurements, sides, "small", documents.SMALL, output)
        generate(measurements, sides, "Airflow 2.11.2", documents.airflow(), output)
        generate(measurements, sides, "made, 3 MB", documents.of_size(3), output)
        generate(
            measurements, sides, "made, 30 MB", documents.of_size(30), output,
            tenth_of=("made, 3 MB", "wall"),
        )
        for file in documents.others():
            generate(measurements, sides, file.name, file, output)
    return measurements


def start(measurements, sides):
    """Starting the process, which everything else has in it."""
    for _ in range(20):
        for side in sides:
            add(measurements, side, "--help", cost([side.generate, "--help"]))


def generate(measurements, sides, name, document, output, tenth_of=None):
    size = document.stat().st_size / 1e6
    rounds = next(rounds for limit, rounds in ROUNDS if size <= limit)
    say(f"generating from {name}, {size:.1f} MB, {rounds} times")
    for _ in range(rounds):
        for side in sides:
            shutil.rmtree(output, ignore_errors=True)
            spent = cost([side.generate, "--spec", document, "--output", output, "--module", "Made"])
            add(measurements, side, name, spent)
            if tenth_of:
                tenth = spent.wall * 100
                measurements.add(side, name, "wall, a tenth of it", tenth, "ms", base=tenth_of)


def add(measurements, side, name, spent):
    measurements.add(side, name, "wall", spent.wall * 1000, "ms")
    measurements.add(side, name, "CPU", spent.cpu * 1000, "ms", base=(name, "wall"))
    measurements.add(side, name, "memory", spent.memory, "MB")
