"""The OpenAPI documents that a script is called with."""

import pathlib
import re


def documents(arguments):
    """The files among the arguments, and for a folder the documents among the files in it."""
    for argument in map(pathlib.Path, arguments):
        if argument.is_dir():
            files = sorted(p for p in argument.rglob("*") if p.suffix in (".yaml", ".yml", ".json"))
            yield from filter(is_document, files)
        else:
            yield argument


def is_document(file):
    """Whether a file says that it is a whole document, and not a part of one."""
    return re.search(rb"""^[ \t{]*["']?(openapi|swagger)["']?[ \t]*:""", file.read_bytes(), re.M) is not None
