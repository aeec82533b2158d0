"""Runs the program's verbs that are about data and checks what they print. Usage: check_data.py PROGRAM"""

import json
import pathlib
import statistics
import struct
import subprocess
import sys
import tempfile


def run(program, *arguments):
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)


def check(holds, what, done):
    if not holds:
        sys.exit(f"{what}: status {done.returncode}\n{done.stdout}{done.stderr}")


def write_bmp(path, width, height):
    row = bytes(3 * width) + bytes(-3 * width % 4)
    pixels = row * height
    header = b"BM" + struct.pack("<IHHI", 54 + len(pixels), 0, 0, 54)
    info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(pixels), 0, 0, 0, 0)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(header + info + pixels)


def check_sizes(program, folder):
    for name, width, height in (("a/1", 6, 4), ("a/2", 6, 4), ("b/1", 5, 9)):
        write_bmp(folder / f"{name}.bmp", width, height)
    done = run(program, "data", f"folders:{folder}", "--json")
    check(done.returncode == 0, "data", done)
    wanted = [
        {"height": 4, "width": 6, "grey": False, "images": 2},
        {"height": 9, "width": 5, "grey": False, "images": 1},
    ]
    check(json.loads(done.stdout)["sizes"] == wanted, "sizes of pictures", done)


def check_unknown_option(program):
    done = run(program, "data", "csv:/no/such.csv,colour=1")
    lines = done.stderr.splitlines()
    told = len(lines) == 1 and '"colour" is no option of the data source csv' in lines[0]
    check(done.returncode == 1 and told, "an unknown option", done)


def check_folds(program, folder):
    train = ("train", "lenet5", "--limit", 90, "--epochs", 2, "--plan", "plain", "--threads", 1, "--all-folds")
    done = run(program, *train, "--out", folder)
    check(done.returncode == 1 and "--folds N" in done.stderr, "all folds of none", done)
    done = run(program, *train, "--folds", 3, "--json-lines", "--out", folder)
    check(done.returncode == 0, "all folds", done)
    events = [json.loads(line) for line in done.stdout.splitlines()]
    best = []
    for event in events:
        if event["event"] == "fold":
            best.append(0)
        elif event["event"] == "epoch":
            best[-1] = max(best[-1], event["val_accuracy"])
    last = events[-1]
    check(len(best) == 3 and last["event"] == "folds" and last["folds"] == 3, "the folds' events", done)
    check(abs(last["val_accuracy_mean"] - statistics.mean(best)) < 1e-12, "the mean", done)
    check(abs(last["val_accuracy_deviation"] - statistics.stdev(best)) < 1e-12, "the deviation", done)
    for fold in (1, 2, 3):
        kept = json.loads((folder / f"fold-{fold}" / "run.json").read_text())
        check(kept["state"] == "finished", f"the run of fold {fold}", done)
        note = (folder / f"fold-{fold}" / "note.txt").read_text().strip()
        check(note == f"fold {fold} of 3", f"the note of fold {fold}", done)


def check_submission(program, folder):
    """An export is the same file that predicting writes; what does not go together is a mistake in the command."""
    model = folder / "runs" / "fold-1" / "best.safetensors"
    predicted, exported = folder / "predicted.csv", folder / "submission.csv"
    done = run(program, "predict", model, "--data", "fashion-mnist", "--csv", predicted)
    check(done.returncode == 0, "predict --csv", done)
    submission = ("export", model, "--format", "submission", "--out", exported)
    done = run(program, *submission, "--data", "fashion-mnist")
    check(done.returncode == 0 and "same answers for all 10000 images" in done.stdout, "a submission", done)
    check(exported.read_bytes() == predicted.read_bytes(), "the submission's rows", done)
    check(run(program, *submission).returncode == 2, "a submission of no data", done)
    done = run(program, "export", model, "--format", "torchscript", "--with-softmax", "--out", folder / "model.pt")
    check(done.returncode == 2, "TorchScript with ONNX's options", done)
    done = run(program, "export", model, "--format", "onnx", "--data", "cifar10:/no/such", "--out", folder / "model.onnx")
    check(done.returncode == 1 and len(done.stderr.splitlines()) == 1, "an export tried on no data", done)


def losses(program, folder, *init):
    """Of a short run, which begins with the same random numbers each time."""
    train = ("train", "lenet5", "--limit", 90, "--epochs", 1, "--plan", "plain", "--threads", 1, "--json-lines")
    done = run(program, *train, "--out", folder, *init)
    check(done.returncode == 0, f"train {init}", done)
    return [event["loss"] for event in map(json.loads, done.stdout.splitlines()) if event["event"] == "batch"]


def renamed_tensors(path, rename):
    """The safetensors file with other names for its tensors, and nothing else."""
    content = path.read_bytes()
    length = struct.unpack("<Q", content[:8])[0]
    header = json.loads(content[8 : 8 + length])
    header.pop("__metadata__")
    names = json.dumps({rename(name): tensor for name, tensor in header.items()}).encode()
    return struct.pack("<Q", len(names)) + names + content[8 + length :]


def check_initial_weights(program, folder):
    """Weights are taken by name or by order, from both kinds of files; nothing begins with half of them."""
    model = folder / "runs" / "fold-1" / "best.safetensors"
    scratch = folder / "begun"
    begun = losses(program, scratch, "--init", model)
    if begun == losses(program, scratch):
        sys.exit("a run begins with its own weights instead of those that were given")
    numbers = {"conv1": "features.0", "conv2": "features.3", "fc1": "10.a", "fc2": "10.b", "fc3": "10.c"}
    numbered = folder / "numbered.bin"
    numbered.write_bytes(renamed_tensors(model, lambda name: ".".join([numbers[name.split(".")[0]], name.split(".")[1]])))
    state_dict = folder / "state_dict.pt"
    done = run(program, "export", model, "--format", "state-dict", "--out", state_dict)
    check(done.returncode == 0, "export of a state dict", done)
    for path in (numbered, state_dict):
        if losses(program, scratch, "--init", path) != begun:
            sys.exit(f"a run with {path.name} does not begin as with the model itself")
    done = run(program, "train", "fashion-cnn", "--limit", 90, "--out", scratch, "--init", model)
    told = len(done.stderr.splitlines()) == 1 and "has the shape" in done.stderr and str(model) in done.stderr
    check(done.returncode == 1 and told, "weights of another network", done)


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        check_sizes(program, folder / "pictures 图片")
        check_unknown_option(program)
        check_folds(program, folder / "runs")
        check_submission(program, folder)
        check_initial_weights(program, folder)
    print("data: all as it should be")


main()
