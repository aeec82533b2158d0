"""Exports a network as a C++ project, builds it as its README tells, and compares what the built program says of
pictures with what the program itself predicts. Usage: check_libtorch_project.py PROGRAM FOLDER; FOLDER is emptied, and
always the same, for ccache to know it."""

import json
import pathlib
import shutil
import struct
import subprocess
import sys
import zlib

TOLERANCE = 1e-5
PROJECT = {
    "format": "cnn-workbench",
    "version": 3,
    "input": {"channels": 3, "height": 32, "width": 32},
    "layers": [
        {"id": "conv1", "type": "Conv2d", "params": {"out_channels": 8, "kernel_size": 3, "padding": 1}},
        {"id": "bn1", "type": "BatchNorm2d"},
        {"id": "relu1", "type": "ReLU"},
        {"id": "conv2", "type": "Conv2d", "params": {"out_channels": 8, "kernel_size": 3, "padding": "same"}},
        {"id": "add1", "type": "Add", "inputs": ["conv2", "relu1"]},
        {"id": "pool1", "type": "AdaptiveAvgPool2d", "params": {"output_size": 4}},
        {"id": "flatten1", "type": "Flatten"},
        {"id": "fc1", "type": "Linear", "params": {"out_features": 6}},
    ],
    "training": {"epochs": 1, "batch_size": 16, "seed": 1},
    "data": {"source": "synthetic:shapes,channels=3,size=32", "limit": 64, "normalize": "standard"},
}


def run(*command, folder=None):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, cwd=folder)
    if done.returncode != 0:
        sys.exit(f"{command} failed ({done.returncode}): {done.stderr}{done.stdout}")
    return done.stdout


def write_png(path, width, height, channels, value):
    """`value(x, y)`: a colour of as many channels."""
    rows = (b"\0" + bytes(part for x in range(width) for part in value(x, y)) for y in range(height))
    kind = {1: 0, 3: 2, 4: 6}[channels]

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">2I5B", width, height, 8, kind, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"".join(rows)))
                     + chunk(b"IEND", b""))


def write_pictures(folder):
    """In the network's size, so that nobody rounds: in colour, grey, and transparent here and there."""
    pictures = [folder / "colour 彩色.png", folder / "grey.png", folder / "transparent.png"]
    write_png(pictures[0], 32, 32, 3, lambda x, y: (8 * x, 8 * y, x * y % 256))
    write_png(pictures[1], 32, 32, 1, lambda x, y: (7 * x * y % 256,))
    write_png(pictures[2], 32, 32, 4, lambda x, y: (200, 8 * x, 40, 255 if x > y else 0))
    return pictures


def answers_of(text):
    """The program's lines: "PICTURE: CLASS", then probability and class of each."""
    answers = []
    for line in text.splitlines():
        if not line.startswith(" "):
            answers.append((line.rpartition(": ")[2], {}))
        else:
            probability, name = line.split(maxsplit=1)
            answers[-1][1][name] = float(probability)
    return answers


def compare(found, expected, names):
    if len(found) != len(expected):
        sys.exit(f"the built program tells of {len(found)} pictures")
    worst = 0.0
    for (best, probabilities), answer in zip(found, expected):
        if best != answer["class"] or list(probabilities)[0] != best or set(probabilities) != set(names):
            sys.exit(f"the built program says {best} {probabilities}, not {answer}")
        worst = max(worst, *(abs(probabilities[name] - wanted) for name, wanted in zip(names, answer["probabilities"])))
    print(f"C++ with LibTorch: greatest difference {worst:.1e}")
    if not worst < TOLERANCE:
        sys.exit(f"C++ with LibTorch differs by {worst}")


def main():
    program, root = sys.argv[1], pathlib.Path(sys.argv[2])
    missing = [tool for tool in ("cmake", "ninja", "c++") if not shutil.which(tool)]
    if missing:
        print(f"{missing[0]} is not installed: the exported C++ project is not built")
        sys.exit(77)
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    given, made = root / "given.cnnwb", root / "made 网络"
    given.write_text(json.dumps(PROJECT), encoding="utf-8")
    run(program, "train", given, "--threads", 1, "--out", root / "run")
    model = root / "run" / "best.safetensors"
    told = run(program, "export", model, "--format", "libtorch-cpp", "--out", made)
    if "to the bit" not in told or "not compiled" not in told:
        sys.exit(f"export says {told}")
    launcher = ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"] if shutil.which("ccache") else []
    # Not optimised: the program is run once.
    run("cmake", "-B", "build", "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0", *launcher, folder=made)
    run("cmake", "--build", "build", folder=made)
    pictures = write_pictures(root)
    expected = [json.loads(line) for line in run(program, "predict", model, "--json", *pictures).splitlines()]
    names = [line.strip().rstrip(",")[1:-1] for line in
             (made / "model.h").read_text(encoding="utf-8").split("classNames{\n")[1].split("\n};")[0].splitlines()]
    compare(answers_of(run(made / "build" / "predict", *pictures)), expected, names)
    done = subprocess.run([made / "build" / "predict", given], capture_output=True, text=True)
    if done.returncode != 1 or "no picture" not in done.stderr:
        sys.exit(f"of a file that is no picture the built program says {done.stderr}")


main()
