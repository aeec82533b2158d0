"""Lets PyTorch write networks as ONNX files, and compares what the program predicts with them with what PyTorch makes
of the same pictures. Usage: check_onnx_import.py PROGRAM"""

import json
import pathlib
import struct
import subprocess
import sys
import tempfile
import warnings
import zlib

try:
    import torch
    from torch import nn
except ImportError:
    print("PyTorch for Python is not installed")
    sys.exit(77)

TOLERANCE = 1e-5
SIZE = 32
PICTURES = 6


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 6, 5, padding=2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 6 * 6, 60)
        self.fc2 = nn.Linear(60, 10)

    def forward(self, x):
        x = nn.functional.avg_pool2d(torch.tanh(self.conv1(x)), 2)
        x = nn.functional.max_pool2d(torch.tanh(self.conv2(x)), 2)
        x = torch.tanh(self.fc1(x.view(x.size(0), -1)))
        return nn.functional.log_softmax(self.fc2(x), dim=1)


class Block(nn.Module):
    """Of a ResNet."""

    def __init__(self, before, after, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(before, after, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(after)
        self.conv2 = nn.Conv2d(after, after, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(after)
        self.relu = nn.ReLU(inplace=True)
        self.downsample = None
        if before != after:
            self.downsample = nn.Sequential(nn.Conv2d(before, after, 1, stride, bias=False), nn.BatchNorm2d(after))

    def forward(self, x):
        same = x if self.downsample is None else self.downsample(x)
        y = self.bn2(self.conv2(self.relu(self.bn1(self.conv1(x)))))
        return self.relu(y + same)


class ResNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 8, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(8)
        self.maxpool = nn.MaxPool2d(3, 2, 1)
        self.layer1 = nn.Sequential(Block(8, 8, 1), Block(8, 8, 1))
        self.layer2 = nn.Sequential(Block(8, 16, 2), Block(16, 16, 1))
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Linear(16, 10)

    def forward(self, x):
        x = self.maxpool(torch.relu(self.bn1(self.conv1(x))))
        return self.fc(torch.flatten(self.avgpool(self.layer2(self.layer1(x))), 1))


class InvertedResidual(nn.Module):
    """Of a MobileNet, with a squeeze and excitation."""

    def __init__(self, channels, wide):
        super().__init__()
        self.expand = nn.Sequential(nn.Conv2d(channels, wide, 1, bias=False), nn.BatchNorm2d(wide), nn.Hardswish())
        self.depth = nn.Sequential(
            nn.Conv2d(wide, wide, 3, padding=1, groups=wide, bias=False), nn.BatchNorm2d(wide), nn.ReLU6())
        self.squeeze = nn.Sequential(
            nn.AdaptiveAvgPool2d(1), nn.Conv2d(wide, 4, 1), nn.ReLU(), nn.Conv2d(4, wide, 1), nn.Sigmoid())
        self.project = nn.Sequential(nn.Conv2d(wide, channels, 1, bias=False), nn.BatchNorm2d(channels))

    def forward(self, x):
        y = self.depth(self.expand(x))
        return x + self.project(y * self.squeeze(y))


def mobile():
    return nn.Sequential(
        nn.Conv2d(3, 8, 3, 2, 1), nn.Hardswish(), InvertedResidual(8, 24), InvertedResidual(8, 16), nn.SiLU(),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(0.2), nn.Linear(8, 10))


class Vgg(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(3, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(8, 12, 3, padding=1), nn.ReLU(),
            nn.MaxPool2d(3, 2, ceil_mode=True), nn.AdaptiveAvgPool2d(4))
        self.classifier = nn.Sequential(nn.Linear(12 * 16, 32), nn.ReLU(), nn.Dropout(), nn.Linear(32, 10))

    def forward(self, x):
        return self.classifier(self.features(x).view(-1, 12 * 16))


def everything():
    return nn.Sequential(
        nn.ZeroPad2d((1, 2, 0, 3)), nn.Conv2d(3, 6, 3, padding=2, dilation=2, padding_mode="reflect"),
        nn.GroupNorm(3, 6), nn.GELU(), nn.AvgPool2d(3, 2, 1), nn.InstanceNorm2d(6, affine=True), nn.PReLU(6),
        nn.Upsample(scale_factor=2, mode="bilinear"), nn.ConvTranspose2d(6, 4, 3, 2, 1, 1, groups=2), nn.ELU(0.5),
        nn.LeakyReLU(0.2), nn.AvgPool2d(4, ceil_mode=True, count_include_pad=False), nn.Flatten(), nn.LazyLinear(20),
        nn.BatchNorm1d(20), nn.Linear(20, 10), nn.Softmax(dim=1))


def randomised(module, images):
    """With running statistics and scales as after training."""
    module.train()
    module(images)  # LazyLinear learns its size
    for tensor in module.parameters():
        tensor.add_(torch.empty_like(tensor).uniform_(-0.3, 0.3) if tensor.dim() == 1 else tensor)
    for _ in range(20):
        module(images)
    return module.eval()


def write_picture(path, pixels):
    """A PNG of 3 x height x width bytes."""
    _, height, width = pixels.shape
    rows = pixels.permute(1, 2, 0).contiguous().numpy().tobytes()
    raw = b"".join(b"\0" + rows[y * width * 3:(y + 1) * width * 3] for y in range(height))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b""))


def predictions(program, model, pictures):
    done = subprocess.run([program, "predict", model, *pictures, "--json"], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"predict failed ({done.returncode}): {done.stderr}{done.stdout}")
    return torch.tensor([json.loads(line)["probabilities"] for line in done.stdout.splitlines()])


def probabilities(module, images):
    output = module(images)
    if (output <= 0).all():
        return output.exp()
    return output if torch.allclose(output.sum(1), torch.ones(len(output))) else output.softmax(1)


def check(program, name, module, opsets, folder, pictures, images):
    path = folder / "model.onnx"
    with torch.no_grad():
        expected = probabilities(randomised(module, images), images)
        if expected.std(0).max() < 1e-3:
            sys.exit(f"{name}: all pictures are the same to it")
        for opset, batch in opsets.items():
            dynamic = {"image": {0: "batch"}} if batch == "any" else {}
            torch.onnx.export(
                module, images[:1], path, opset_version=opset, input_names=["image"], dynamic_axes=dynamic)
            worst = (predictions(program, path, pictures) - expected).abs().max().item()
            print(f"{name}, opset {opset}, {batch} number of images: greatest difference {worst:.1e}")
            if not worst < TOLERANCE:
                sys.exit(f"{name}: differs from PyTorch by {worst}")


def main():
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    torch.manual_seed(4)
    with tempfile.TemporaryDirectory() as path:
        folder = pathlib.Path(path)
        pixels = torch.randint(0, 256, (PICTURES, 3, SIZE, SIZE), dtype=torch.uint8)
        pictures = [folder / f"{i}.png" for i in range(PICTURES)]
        for file, picture in zip(pictures, pixels):
            write_picture(file, picture)
        opsets = {9: "one", 11: "any", 13: "any", 16: "one"}
        # Opset 9 has no bilinear resize as PyTorch does it.
        newer = {11: "any", 13: "one", 16: "any"}
        networks = {"LeNet": (LeNet(), opsets), "ResNet": (ResNet(), opsets), "MobileNet": (mobile(), opsets),
                    "VGG": (Vgg(), opsets), "many layers": (everything(), newer)}
        for name, (module, versions) in networks.items():
            check(sys.argv[1], name, module, versions, folder, pictures, pixels.float() / 255)


main()
