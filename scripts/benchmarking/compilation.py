"""How long a user of a generated client compiles."""

import os
import pathlib
import shutil

from . import documents
from .measurements import Measurements
from .process import cost, run, say

ROUNDS = 3
CONFIGURATIONS = ("debug", "release")

MANIFEST = """\
// swift-tools-version: 6.1
import PackageDescription

let runtime: Target.Dependency = .product(name: "APIClientRuntime", package: "swift-client-generator")
let package = Package(
  name: "consumer",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "swift-client-generator", path: "{checkout}")],
  targets: [
    .target(name: "Runtime", dependencies: [runtime]),
    .target(name: "Airflow", dependencies: [runtime], exclude: ["docs"]),
    .executableTarget(name: "runs", dependencies: [runtime, "Airflow"]),
  ],
  swiftLanguageModes: [.v6]
)
"""

PROGRAM = """\
import Airflow

let api = DAGRunApi(configuration: .init(server: "http://localhost:8080/api/v1"))
let page = try await api.getDagRuns(dagID: "~", limit: 10)
for run in page.dagRuns ?? [] {
  print(run.dagRunID ?? "-", run.state?.rawValue ?? "-")
}
"""


def measure(sides, arguments):
    measurements = Measurements(sides)
    consumers = [(side, consumer(side)) for side in sides]
    for turn in range(ROUNDS):
        for configuration in CONFIGURATIONS:
            for side, folder in consumers:
                say(f"compiling for {configuration}, {side.name}, {turn + 1} of {ROUNDS}")
                everything(measurements, side, folder, configuration)
                runtime(measurements, side, folder, configuration)
                module(measurements, side, folder, configuration)
                if arguments.peer:
                    peer(measurements, side, arguments.peer.resolve(), configuration)
    return measurements


def consumer(side):
    """A package of somebody's that depends on a checkout, with the client for Airflow as a module."""
    folder = side.work("consumer")
    shutil.rmtree(folder / "Sources", ignore_errors=True)
    for target, file, text in (
        ("Runtime", "Runtime.swift", "import APIClientRuntime\n"), ("runs", "main.swift", PROGRAM)
    ):
        (folder / "Sources" / target).mkdir(parents=True)
        (folder / "Sources" / target / file).write_text(text)
    (folder / "Package.swift").write_text(MANIFEST.format(checkout=side.folder))
    output = folder / "Sources/Airflow"
    run([side.generate, "--spec", documents.airflow(), "--output", output, "--module", "Airflow"], folder)
    run(["swift", "package", "resolve"], folder)
    return folder


def everything(measurements, side, folder, configuration):
    """All that the package's user compiles, when nothing is there yet."""
    run(["swift", "package", "clean"], folder)
    spent = cost(["swift", "build", "-c", configuration], folder)
    add(measurements, side, f"everything from clean, {configuration}", "swift build", spent)


def runtime(measurements, side, folder, configuration):
    """The runtime alone, in an otherwise finished build; and such a build with nothing to do."""
    products = folder / ".build" / configuration
    for name in os.listdir(side.folder / "Sources"):
        shutil.rmtree(products / f"{name}.build", ignore_errors=True)
        for file in products.glob(f"Modules/{name}.*"):
            file.unlink()
    command = ["swift", "build", "-c", configuration, "--target", "Runtime"]
    case = f"the runtime, {configuration}"
    add(measurements, side, case, "swift build", cost(command, folder))
    add(measurements, side, case, "with nothing to do", cost(command, folder))


def module(measurements, side, folder, configuration):
    """The client's module alone, by one call of the compiler."""
    maps = sorted((side.folder / "Sources").glob("*/module.modulemap"))
    options = ["-I", folder / ".build" / configuration / "Modules"]
    for file in maps:
        options += ["-Xcc", f"-fmodule-map-file={file}"]
    compiled(measurements, side, "our client", folder / "Sources/Airflow", configuration, options)


def peer(measurements, side, sources, configuration):
    """Another generator's client, likewise."""
    compiled(measurements, side, "the peer's", sources, configuration, [])


def compiled(measurements, side, name, sources, configuration, options):
    case = f"the module alone, {configuration}"
    files = sorted(sources.rglob("*.swift"))
    command = ["swiftc", "-c", "-swift-version", "6", "-parse-as-library", "-module-name", "Compiled"]
    command += ["-package-name", "consumer", "-emit-module", "-emit-module-path", "Compiled.swiftmodule"]
    with documents.temporary() as output:
        if configuration == "release":
            command += ["-O", "-wmo", "-o", "Compiled.o"]
        else:
            command += ["-Onone", "-g", "-enable-batch-mode", f"-j{os.cpu_count()}"]
        add(measurements, side, case, name, cost([*command, *options, *files], output), "our client")
        if configuration == "release":
            size = object_size(pathlib.Path(output) / "Compiled.o")
            measurements.add(side, case, f"{name}, object", size, "MB", (case, "our client, object"))


def object_size(file):
    """The code and the data of an object file, in MB."""
    text, data, *_ = run(["size", file]).splitlines()[-1].split()
    return (int(text) + int(data)) / 1e6


def add(measurements, side, case, alternative, spent, base=None):
    base = base or "swift build"
    measurements.add(side, case, alternative, spent.wall, "s", (case, base))
    measurements.add(side, case, f"{alternative}, CPU", spent.cpu, "s", (case, f"{base}, CPU"))
