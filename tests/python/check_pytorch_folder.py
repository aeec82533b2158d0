"""Trains a small run with the program, exports it as a PyTorch folder, and runs what is in it: predict.py answers as
the program does, train.py trains as the program does, and on two processes as on one. Usage:
check_pytorch_folder.py PROGRAM"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

try:
    import torch
    from torch import distributed
except ImportError:
    print("PyTorch for Python is not installed")
    sys.exit(77)

if not distributed.is_available() or not pathlib.Path("/usr/share/datasets/fashion-mnist").is_dir():
    print("torch.distributed or the data set Fashion-MNIST is not installed")
    sys.exit(77)

TOLERANCE = 1e-5
STEPS = 8


def run(*command, folder=None):
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, cwd=folder,
        env={**os.environ, "OMP_NUM_THREADS": "1", "MASTER_ADDR": "127.0.0.1"},
    )
    if done.returncode != 0:
        sys.exit(f"{command[:3]} failed ({done.returncode}): {done.stderr}{done.stdout}")
    return done.stdout


def differ(what, one, other):
    worst = (torch.as_tensor(one) - torch.as_tensor(other)).abs().max().item()
    print(f"{what}: greatest difference {worst:.1e}")
    if not worst < TOLERANCE:
        sys.exit(f"{what}: differs by {worst}")


def project(root):
    """LeNet-5 with settings of all kinds that leave no step to chance; batches of 29 make odd shares, and the last is one image."""
    preset = root / "resources" / "presets" / "lenet5.cnnwb"
    made = json.loads(preset.read_text(encoding="utf-8"))
    made["training"] = {
        "optimizer": {"type": "SGD", "lr": 0.05, "momentum": 0.9, "nesterov": True},
        "loss": {"type": "CrossEntropyLoss", "label_smoothing": 0.1},
        "schedule": {"type": "OneCycleLR", "max_lr": 0.1},
        "epochs": 2, "batch_size": 29, "validation_split": 0.2, "seed": 7,
        "clip_grad_norm": 1.0, "class_weights": "balanced",
    }
    made["data"] = {"source": "fashion-mnist", "limit": 400, "normalize": "standard", "split": {"stratified": True}}
    return made


def check_predictions(program, model, folder):
    """All test images."""
    command = (sys.executable, "predict.py", "--data", "--json")
    answers = [json.loads(line) for line in run(*command, folder=folder).splitlines()]
    expected = [json.loads(line) for line in run(program, "predict", model, "--data", "fashion-mnist", "--json")
                .splitlines()]
    if len(answers) != 10000:
        sys.exit(f"predict.py tells of {len(answers)} images")
    probabilities = [[answer["probabilities"] for answer in all] for all in (answers, expected)]
    differ("predict.py and the program", *probabilities)


def losses(path):
    return [float(line) for line in path.read_text().splitlines()]


def check_training(folder, events):
    """One process does what the program did, and two do what one does."""
    own = [event["loss"] for event in events if event["event"] == "batch"]
    told = run(sys.executable, "train.py", "--losses", "one.txt", "--out", "one.pt", folder=folder)
    differ("losses of train.py and the program", losses(folder / "one.txt"), own)
    last = [event for event in events if event["event"] == "epoch"][-1]
    if f"epoch 2: training loss {last['train_loss']:.4f}, accuracy {last['train_accuracy']:.4f}; validation loss " \
       f"{last['val_loss']:.4f}, accuracy {last['val_accuracy']:.4f}" not in told:
        sys.exit(f"train.py tells {told}, the program {last}")
    run(sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc_per_node=2",
        "--redirects=1", "--tee=1", "train.py",  # PyTorch 1.13 with Python 3.11 takes no other values
        "--losses", "two.txt", "--out", "two.pt", folder=folder)
    differ("losses of two processes and one", losses(folder / "two.txt"), losses(folder / "one.txt"))
    one, two = (torch.load(folder / name, weights_only=True) for name in ("one.pt", "two.pt"))
    flat = [torch.cat([tensor.flatten() for tensor in state.values()]) for state in (two, one)]
    differ("weights of two processes and one", *flat)
    run(sys.executable, "train.py", "--weights", "state_dict.pt", "--steps", STEPS, "--losses", "few.txt", folder=folder)
    if len(losses(folder / "few.txt")) != STEPS:
        sys.exit("train.py does not end after as many batches as it was told")
    told = run(sys.executable, "predict.py", "--data", "--weights", "trained.pt", folder=folder).splitlines()
    if len(told) != 10000 or not told[0].startswith("0: "):
        sys.exit(f"predict.py says {told[:1]}")


def main():
    torch.set_num_threads(1)
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch)
        given = root / "small.cnnwb"
        given.write_text(json.dumps(project(pathlib.Path(__file__).parents[2])), encoding="utf-8")
        told = run(program, "train", given, "--threads", 1, "--plan", "plain", "--json-lines", "--out", root / "run")
        model, folder = root / "run" / "best.safetensors", root / "exported 网络"
        run(program, "export", model, "--format", "pytorch", "--out", folder)
        run(sys.executable, "-m", "py_compile", *folder.glob("*.py"))
        check_predictions(program, model, folder)
        check_training(folder, [json.loads(line) for line in told.splitlines()])


main()
