"""The documents that are generated from."""

import os
import pathlib
import tempfile

from . import made
from .process import run
from .sides import ROOT, WORK

SMALL = ROOT / "Tests/Fixtures/no-tags/document.yaml"


def airflow():
    """What Airflow 2.11.2 publishes: the file that AIRFLOW_DOCUMENT names, or a fetched one."""
    given = os.environ.get("AIRFLOW_DOCUMENT")
    return pathlib.Path(given or run([ROOT / "scripts/airflow-document"]).strip()).resolve()


def others():
    """Those that BENCHMARK_DOCUMENTS names."""
    named = os.environ.get("BENCHMARK_DOCUMENTS", "").split(":")
    return [pathlib.Path(name).resolve() for name in named if name]


def of_size(megabytes):
    """A made document."""
    folder = WORK / "documents"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"made-{megabytes}.yaml"
    made.write(file, megabytes * 1_000_000)
    return file


def temporary():
    """A folder that is gone afterwards, on the disk that everything else is on."""
    WORK.mkdir(parents=True, exist_ok=True)
    return tempfile.TemporaryDirectory(dir=WORK)
