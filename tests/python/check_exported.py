"""Loads exported models and compares their answers. Usage: check_exported.py FOLDER, where each folder in FOLDER holds
model.pt (TorchScript), model.pth (a state dict), model.safetensors, folder/ (a PyTorch folder), and
expected.safetensors: "pixels" from 0 to 255, the network's "input", its "output" and "probabilities"."""

import importlib
import pathlib
import sys

try:
    import torch
except ImportError:
    print("PyTorch for Python is not installed: exports are not read by it")
    sys.exit(77)

from networks import read_safetensors

TOLERANCE = 1e-5
worst = 0.0


def fresh_module(folder, name):
    """A module of that folder, with all that it imports."""
    for known in ("model", "data", "predict"):
        sys.modules.pop(known, None)
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        return importlib.import_module(name)
    finally:
        sys.path.pop(0)


def compare(what, found, expected):
    """Differences of outputs above 1 are relative to the largest."""
    global worst
    if found.shape != expected.shape:
        sys.exit(f"{what}: {tuple(found.shape)} in place of {tuple(expected.shape)}")
    difference = ((found - expected).abs().max() / expected.abs().max().clamp(min=1)).item()
    if not difference < TOLERANCE:
        sys.exit(f"{what}: differs by {difference}")
    worst = max(worst, difference)


def same_tensors(what, found, expected):
    if set(found) != set(expected):
        sys.exit(f"{what}: tensors {sorted(found)} in place of {sorted(expected)}")
    for name, tensor in expected.items():
        if found[name].dtype != tensor.dtype or not torch.equal(found[name], tensor):
            sys.exit(f"{what}: {name} differs")


def check(folder):
    expected, _ = read_safetensors(folder / "expected.safetensors")
    state = torch.load(folder / "model.pth", weights_only=True)
    safe, _ = read_safetensors(folder / "model.safetensors")
    same_tensors(f"{folder.name}, state dict", state, safe)

    scripted = torch.jit.load(str(folder / "model.pt"))
    predict = fresh_module(folder / "folder", "predict")
    network = predict.load_network(folder / "folder" / "state_dict.pt")
    # Before they are run: InstanceNorm2d rounds its running means anew even in evaluation.
    same_tensors(f"{folder.name}, TorchScript", scripted.state_dict(), network.state_dict())
    compare(f"{folder.name}, TorchScript", scripted(expected["input"]), expected["output"])
    compare(f"{folder.name}, state dict", network(expected["input"]), expected["output"])
    probabilities = predict.predict(network, expected["pixels"].to(torch.uint8))
    compare(f"{folder.name}, predict.py", probabilities, expected["probabilities"])


def main():
    torch.set_num_threads(1)
    folders = sorted(path for path in pathlib.Path(sys.argv[1]).iterdir() if path.is_dir())
    with torch.no_grad():
        for folder in folders:
            check(folder)
    if not folders:
        sys.exit(f"there is no export in {sys.argv[1]}")
    print(f"PyTorch answers the same to {len(folders)} networks; greatest difference {worst:.1e}")


main()
