"""How large Examples/dagruns is, with all of Swift in it, on each transport."""

import pathlib
import shutil
import sys

from .measurements import Measurements
from .process import run, say

# The argument that makes a configuration, and the one that gives it another transport.
PLAIN = "configuration: .init("
OVER = "configuration: .overAsyncHTTPClient("
FUNCTION = """\
import APIClientRuntime

extension APIConfiguration {
  static func overAsyncHTTPClient(
    server: String,
    authentication: APIAuthentication = .none
  ) -> APIConfiguration {
    APIConfiguration(
      server: server,
      authentication: authentication,
      transport: AsyncHTTPClientAPITransport.shared
    )
  }
}
"""


def measure(sides, arguments):
    measurements = Measurements(sides)
    for side in sides:
        for transport in ("the default", "AsyncHTTPClient"):
            say(f"building dagruns over {transport}, {side.name}")
            program = build(side, transport)
            size = program.stat().st_size / 1e6
            case = "dagruns, static and stripped"
            measurements.add(side, case, transport, size, "MB", (case, "the default"))
    return measurements


def build(side, transport):
    """The program, stripped."""
    folder = side.work("dagruns") / transport.replace(" ", "-")
    shutil.rmtree(folder / "Sources", ignore_errors=True)
    shutil.copytree(side.folder / "Examples/dagruns/Sources", folder / "Sources")
    manifest = (side.folder / "Examples/dagruns/Package.swift").read_text()
    traits = ', traits: ["AsyncHTTPClient"]' if transport == "AsyncHTTPClient" else ""
    (folder / "Package.swift").write_text(manifest.replace('path: "../.."', f'path: "{side.folder}"{traits}'))
    if traits:
        change_transport(folder / "Sources/dagruns")
    command = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "dagruns"]
    run(command, folder)
    program = pathlib.Path(run([*command, "--show-bin-path"], folder).strip()) / "dagruns"
    stripped = folder / "dagruns"
    run(["strip", "-o", stripped, program])
    return stripped


def change_transport(sources):
    """Makes the program's calls over AsyncHTTPClient, and over nothing else."""
    texts = {file: file.read_text() for file in sources.rglob("*.swift")}
    if not any(PLAIN in text for text in texts.values()):
        sys.exit(f"benchmark: Examples/dagruns makes no configuration by '{PLAIN}'")
    for file, text in texts.items():
        file.write_text(text.replace(PLAIN, OVER))
    (sources / "OverAsyncHTTPClient.swift").write_text(FUNCTION)
