"""Runs generated PyTorch source with exported weights. Usage: check_source.py FOLDER, where each folder in FOLDER
holds network.py, the exported model.pt and shape.txt with the input's sizes; a folder without model.pt holds the
source of a half-built network, which must only be valid Python."""

import ast
import pathlib
import sys

try:
    import torch
except ImportError:
    print("PyTorch for Python is not installed")
    sys.exit(77)

TOLERANCE = 1e-5


def shapes(state):
    return {name: tuple(tensor.shape) for name, tensor in state.items()}


def check(folder):
    source = (folder / "network.py").read_text(encoding="utf-8")
    ast.parse(source)
    if not (folder / "model.pt").exists():
        return
    names = {}
    exec(compile(source, str(folder / "network.py"), "exec"), names)
    network = names["Network"]()
    scripted = torch.jit.load(str(folder / "model.pt"))
    state = scripted.state_dict()
    if shapes(network.state_dict()) != shapes(state):
        sys.exit(f"{folder.name}: the source has {shapes(network.state_dict())}, the export {shapes(state)}")
    network.load_state_dict(state, strict=True)
    network.eval()
    sizes = [int(size) for size in (folder / "shape.txt").read_text().split()]
    with torch.no_grad():
        images = torch.rand(3, *sizes)
        # Where a network makes infinities of its own, both do.
        worst = torch.nan_to_num(network(images) - scripted(images)).abs().max().item()
    if not worst < TOLERANCE:
        sys.exit(f"{folder.name}: outputs differ by {worst}\n{source}")


def main():
    torch.set_num_threads(1)
    torch.manual_seed(0)
    folders = sorted(path for path in pathlib.Path(sys.argv[1]).iterdir() if path.is_dir())
    for folder in folders:
        check(folder)
    print(f"{len(folders)} networks agree")


main()
