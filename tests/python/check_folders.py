"""Loads exported PyTorch folders and tries what is in them. Usage: check_folders.py FOLDER, where each folder in FOLDER
holds an export, folder/, the same network as TorchScript, expected.pt, and split.txt: labels of images, and which of
them validate."""

import importlib
import pathlib
import py_compile
import sys

try:
    import torch
except ImportError:
    print("PyTorch for Python is not installed")
    sys.exit(77)

from networks import read_safetensors

TOLERANCE = 1e-5


def modules_of(folder):
    """train.py, and with it the others."""
    for name in ("train", "predict", "data", "augment", "model", "split"):
        sys.modules.pop(name, None)
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        return importlib.import_module("train"), importlib.import_module("predict")
    finally:
        sys.path.pop(0)


def check_network(folder, train):
    """The answers of the weights read both ways, and of TorchScript."""
    network = train.Network()
    state = torch.load(folder / "state_dict.pt", weights_only=True)
    safe, _ = read_safetensors(folder / "weights.safetensors")
    if set(state) != set(safe) or not all(torch.equal(state[name], safe[name]) for name in safe):
        sys.exit(f"{folder}: state_dict.pt and weights.safetensors differ")
    network.load_state_dict(state, strict=True)
    network.eval()
    scripted = torch.jit.load(str(folder.parent / "expected.pt"))
    images = torch.rand(3, train.data.CHANNELS, train.data.HEIGHT, train.data.WIDTH)
    with torch.no_grad():
        # Where a network makes infinities of its own, both do.
        worst = torch.nan_to_num(network(images) - scripted(images)).abs().max().item()
    if not worst < TOLERANCE:
        sys.exit(f"{folder}: outputs differ by {worst}")


def check_predict(folder, predict):
    """Probabilities are such, where the answer is one number a class."""
    pixels = torch.zeros(2, predict.data.CHANNELS, predict.data.HEIGHT, predict.data.WIDTH, dtype=torch.uint8)
    probabilities = predict.predict(predict.load_network(folder / "state_dict.pt"), pixels)
    if probabilities.shape != (2, len(predict.data.CLASSES)):
        sys.exit(f"{folder}: {tuple(probabilities.shape)} probabilities")


def check_split(folder, train):
    labels, validation = ([int(word) for word in line.split()] for line in
                          (folder.parent / "split.txt").read_text().split("\n"))
    training, found = train.split(labels)
    if found != validation:
        sys.exit(f"{folder}: {found} validate, not {validation}")
    if set(training) & set(found):
        sys.exit(f"{folder}: images are trained with and validate")


def check_steps(folder, train):
    """Optimizer, schedule, loss and first weights are calls that PyTorch takes."""
    network = train.Network()
    train.initialise(network)
    optimizer = train.make_optimizer(network.parameters())
    train.make_schedule(optimizer, 6)
    labels = torch.arange(6) % 7
    weight = 1 + torch.rand(7) if train.BALANCED_CLASSES else None
    output = torch.rand(6, 7, requires_grad=True)
    loss = train.loss_of(output, labels, weight)
    parts = sum(train.loss_of(output[i::2], labels[i::2], weight) * train.weight_of(labels[i::2], weight)
                for i in range(2)) / train.weight_of(labels, weight)
    if not torch.isclose(loss, parts):
        sys.exit(f"{folder}: the loss is {loss}, of its halves {parts}")
    optimizer.step()


def check_augmentation(folder, train):
    if not (folder / "augment.py").exists():
        return
    for seed in range(20):
        image = torch.rand(train.data.CHANNELS, train.data.HEIGHT, train.data.WIDTH)
        changed = train.augmented(image, torch.Generator().manual_seed(seed))
        if changed.shape != image.shape or changed.min() < 0 or changed.max() > 1 + 1e-6:
            sys.exit(f"{folder}: augmentation makes {tuple(changed.shape)} in {changed.min()} to {changed.max()}")


def main():
    torch.set_num_threads(1)
    torch.manual_seed(0)
    folders = sorted(path / "folder" for path in pathlib.Path(sys.argv[1]).iterdir() if path.is_dir())
    for folder in folders:
        for path in folder.glob("*.py"):
            py_compile.compile(str(path), doraise=True)
        train, predict = modules_of(folder)
        check_network(folder, train)
        check_predict(folder, predict)
        check_split(folder, train)
        if any(True for _ in train.Network().parameters()):
            check_steps(folder, train)
        check_augmentation(folder, train)
    print(f"{len(folders)} folders are as they should be")


main()
