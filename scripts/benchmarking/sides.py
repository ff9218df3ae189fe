"""What is measured: the working tree, and the revision that it is compared with."""

import functools
import os
import pathlib
import shutil

from .process import run, say

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
WORK = ROOT / ".build" / "benchmark"


class Side:
    """A checkout, and what is built of it."""

    def __init__(self, name, folder):
        self.name = name
        self.folder = folder

    @functools.cached_property
    def generate(self):
        """The generator, built for release."""
        return self.build(self.folder, "generate")

    @functools.cached_property
    def benchmark(self):
        """The program of Benchmarks, whose client the side's own generator makes."""
        run([self.generate], self.folder / "Benchmarks")
        return self.build(self.folder / "Benchmarks", "benchmark")

    def build(self, folder, product):
        say(f"building {product} of {self.name}")
        command = ["swift", "build", "-c", "release", "--product", product]
        run(command, folder)
        return pathlib.Path(run([*command, "--show-bin-path"], folder).strip()) / product

    def work(self, name):
        """A folder of this side's, which stays for the next call. A package in it must not be called as the
        one that it depends on is, which has the name of its own folder."""
        folder = WORK / name / ("now" if self.folder == ROOT else "before")
        folder.mkdir(parents=True, exist_ok=True)
        return folder


def working_tree():
    return Side("the working tree", ROOT)


def revision(name):
    """A worktree of a revision, with the benchmarks of today. Its place is the same for every revision, so
    that what has not changed need not be built again."""
    commit = run(["git", "rev-parse", "--verify", f"{name}^{{commit}}"], ROOT).strip()
    folder = WORK / "revision"
    if not (folder / ".git").exists():
        run(["git", "worktree", "prune"], ROOT)
        run(["git", "worktree", "add", "--quiet", "--force", "--detach", folder, commit], ROOT)
    run(["git", "checkout", "--quiet", "--force", "--detach", commit], folder)
    run(["git", "clean", "-fdq"], folder)
    copy_benchmarks(folder / "Benchmarks")
    return Side(name, folder)


def copy_benchmarks(target):
    """Puts the benchmarks of the working tree in the place of others; what was built of those stays."""
    target.mkdir(exist_ok=True)
    for entry in os.scandir(target):
        if entry.name.startswith("."):
            continue
        shutil.rmtree(entry) if entry.is_dir() else os.unlink(entry)
    shutil.copytree(
        ROOT / "Benchmarks", target, dirs_exist_ok=True,
        ignore=shutil.ignore_patterns(".build", "Package.resolved"),
    )
    if 'name: "URLSession"' not in (target.parent / "Package.swift").read_text():
        # The transport was there without a trait, and a trait that there is not is an error.
        manifest = target / "Package.swift"
        manifest.write_text(manifest.read_text().replace(', "URLSession"', ""))
