"""Prints generated networks as PyTorch does, and checks our table of signatures. Usage: print_networks.py FOLDER,
where each folder in FOLDER holds network.py of a chain of layers, next to which its print.txt is written, and
signatures.txt has lines "Conv2d: in_channels out_channels ..."."""

import collections
import inspect
import pathlib
import sys

try:
    import torch
except ImportError:
    print("PyTorch for Python is not installed")
    sys.exit(77)


def check_signatures(path):
    for line in path.read_text().splitlines():
        kind, names = line.split(":")
        names = names.split()
        if kind == "Identity":  # takes anything and ignores it
            continue
        parameters = list(inspect.signature(getattr(torch.nn, kind)).parameters)
        # A newer PyTorch may have more.
        if parameters[: len(names)] != names:
            sys.exit(f"{kind} has the parameters {parameters}, not {names}")


def main():
    root = pathlib.Path(sys.argv[1])
    check_signatures(root / "signatures.txt")
    for folder in (path for path in root.iterdir() if path.is_dir()):
        names = {}
        exec((folder / "network.py").read_text(encoding="utf-8"), names)
        children = collections.OrderedDict(names["Network"]().named_children())
        (folder / "print.txt").write_text(str(torch.nn.Sequential(children)) + "\n")


main()
