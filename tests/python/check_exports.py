"""Trains a small run with the program, exports it, and compares what PyTorch and ONNX Runtime make of the files with
what the program itself predicts. Usage: check_exports.py PROGRAM"""

import gzip
import json
import pathlib
import struct
import subprocess
import sys
import tempfile

try:
    import torch
except ImportError:
    print("PyTorch for Python is not installed")
    sys.exit(77)

from networks import module_of, read_safetensors, write_safetensors

DATA = pathlib.Path("/usr/share/datasets/fashion-mnist")
ROOT = pathlib.Path(__file__).parents[2]
RUNTIME = ROOT / "build" / "node"  # where packaging/test.sh puts ONNX Runtime
TOLERANCE = 1e-5


def run(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{arguments[0]} failed ({done.returncode}): {done.stderr}{done.stdout}")
    return done.stdout


def test_images():
    raw = gzip.open(DATA / "t10k-images-idx3-ubyte.gz").read()
    count, height, width = struct.unpack(">3I", raw[4:16])
    pixels = torch.frombuffer(bytearray(raw[16:]), dtype=torch.uint8)
    return pixels.view(count, 1, height, width).float() / 255


def predictions(program, model):
    lines = run(program, "predict", model, "--data", "fashion-mnist", "--json").splitlines()
    return torch.tensor([json.loads(line)["probabilities"] for line in lines])


def load_state_dict(path):
    try:
        return torch.load(path, weights_only=True)
    except TypeError:  # before PyTorch 1.13
        return torch.load(path)


def compare(what, output, expected):
    worst = (output.softmax(1) - expected).abs().max().item()
    print(f"{what}: greatest difference {worst:.1e}")
    if not worst < TOLERANCE:
        sys.exit(f"{what}: differs from the program's predictions by {worst}")


def export_onnx(program, trained, folder):
    """As it is, and with all that can be folded in."""
    folder.mkdir(parents=True)
    for name, options in (("plain", ()), ("whole", ("--with-preprocessing", "--with-softmax"))):
        run(program, "export", trained, "--format", "onnx", *options, "--out", folder / f"{name}.onnx")


def check_onnx(folder):
    if not (RUNTIME / "node_modules" / "onnxruntime-node").is_dir():
        print("ONNX Runtime for Node.js is not installed (packaging/test.sh does so where npm is): ONNX files are not run")
        return
    print(run("node", ROOT / "tests" / "node" / "run_onnx.mjs", RUNTIME, folder), end="")


def check(program, preset, folder):
    run(program, "train", preset, "--limit", 640, "--epochs", 1, "--threads", 1, "--out", folder)
    trained = folder / "best.safetensors"
    script, state = folder / "model.pt", folder / "model.pth"
    run(program, "export", trained, "--format", "torchscript", "--out", script)
    run(program, "export", trained, "--format", "state-dict", "--out", state)
    images, expected = test_images(), predictions(program, trained)
    if expected.shape != (len(images), 10):
        sys.exit(f"{preset}: {tuple(expected.shape)} probabilities for {len(images)} images")

    extra = {"class_names.json": "", "project.json": ""}
    scripted = torch.jit.load(str(script), _extra_files=extra)
    project = json.loads(extra["project.json"])
    if len(json.loads(extra["class_names.json"])) != 10:
        sys.exit(f"{preset}: class names are missing")
    weights = load_state_dict(state)
    safe, _ = read_safetensors(trained)
    if set(safe) != set(weights) or not all(torch.equal(safe[name], weights[name]) for name in safe):
        sys.exit(f"{preset}: state dict and safetensors differ")
    if set(scripted.state_dict()) != set(weights):
        sys.exit(f"{preset}: TorchScript names its tensors {sorted(scripted.state_dict())}")
    module = module_of(project)
    with torch.no_grad():
        module(images[:2])  # LazyLinear learns its size
        module.load_state_dict(weights, strict=True)
        module.eval()
        compare(f"{preset}, TorchScript", scripted(images), expected)
        output = module(images)
        compare(f"{preset}, state dict", output, expected)
    check_trainable(preset, scripted, images[:64])
    export_onnx(program, trained, folder / "onnx" / preset)
    few = {"input": images, "pixels": (255 * images).round(), "output": output, "probabilities": expected}
    write_safetensors(folder / "onnx" / preset / "expected.safetensors", {name: few[name][:500] for name in few})
    check_onnx(folder / "onnx")


def check_trainable(preset, scripted, images):
    """One step with every parameter's gradient."""
    scripted.train()
    optimizer = torch.optim.SGD(scripted.parameters(), lr=0.01)
    scripted(images).square().sum().backward()
    for name, parameter in scripted.named_parameters():
        if parameter.grad is None or parameter.grad.abs().max() == 0:
            sys.exit(f"{preset}: the exported {name} gets no gradient")
    before = {name: value.clone() for name, value in scripted.named_parameters()}
    optimizer.step()
    for name, value in scripted.named_parameters():
        if torch.equal(before[name], value):
            sys.exit(f"{preset}: a training step leaves the exported {name} as it was")


def main():
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        check(sys.argv[1], "fashion-cnn", pathlib.Path(folder))


main()
