"""Works the maps of a test's model out with PyTorch for Python and compares. Usage: check_attributions.py FILE
FILE: safetensors with the model's weights, given.pixels (a picture in [0, 1]) and map.0 to map.4, the program's
maps of class 2 against class 0 with Grad-CAM at relu2; the project is in the metadata."""

import json
import pathlib
import sys

try:
    import torch
except ImportError:
    print("PyTorch for Python is not installed")
    sys.exit(77)

from networks import module_of, read_safetensors

TOLERANCE = 1e-5


def score(logits):
    return logits[:, 2] - logits[:, 0]


def gradient(module, x):
    x = x.clone().requires_grad_(True)
    return torch.autograd.grad(score(module(x)).sum(), x)[0]


def saliency(module, x, black):
    return gradient(module, x).abs().amax(1)[0]


def smooth_grad(module, x, black):
    generator = torch.Generator().manual_seed(0)
    deviation = 0.15 * (x.max() - x.min())
    noise = torch.cat([torch.randn((8, *x.shape[1:]), generator=generator) for _ in range(4)])
    return torch.stack([gradient(module, x + deviation * n)[0] for n in noise]).mean(0).abs().amax(0)


def integrated_gradients(module, x, black):
    steps = [gradient(module, black + (i + 0.5) / 64 * (x - black)) for i in range(64)]
    return ((x - black) * torch.stack(steps).mean(0)).sum(1)[0]


def maps_and_gradient(module, x):
    kept = {}

    def keep(_, __, output):
        output.retain_grad()
        kept["maps"] = output

    handle = module.relu2.register_forward_hook(keep)
    score(module(x.clone().requires_grad_(True))).sum().backward()
    handle.remove()
    return kept["maps"].detach(), kept["maps"].grad


def activation(weights, maps, x):
    coarse = torch.relu((weights * maps).sum(1, keepdim=True))
    return torch.nn.functional.interpolate(coarse, x.shape[2:], mode="bilinear", align_corners=False)[0, 0]


def grad_cam(module, x, black):
    maps, slope = maps_and_gradient(module, x)
    return activation(slope.mean((2, 3), keepdim=True), maps, x)


def grad_cam_plus_plus(module, x, black):
    maps, slope = maps_and_gradient(module, x)
    below = 2 * slope**2 + maps.sum((2, 3), keepdim=True) * slope**3
    share = torch.where(below != 0, slope**2 / below, torch.zeros_like(below))
    return activation((share * torch.relu(slope)).sum((2, 3), keepdim=True), maps, x)


def main():
    torch.set_num_threads(1)
    tensors, metadata = read_safetensors(pathlib.Path(sys.argv[1]))
    project = json.loads(metadata["project"])
    module = module_of(project)
    pixels = tensors.pop("given.pixels")
    maps = {name: tensors.pop(name) for name in list(tensors) if name.startswith("map.")}
    with torch.no_grad():
        module(pixels)  # LazyLinear learns its size
    module.load_state_dict(tensors, strict=True)
    module.eval()
    normalize = project["data"]["normalize"]
    mean, deviation = (torch.tensor(normalize[key]).view(1, -1, 1, 1) for key in ("mean", "std"))
    x, black = ((image - mean) / deviation for image in (pixels, torch.zeros_like(pixels)))
    methods = (saliency, smooth_grad, integrated_gradients, grad_cam, grad_cam_plus_plus)
    for number, method in enumerate(methods):
        expected = method(module, x, black)
        worst = ((maps[f"map.{number}"] - expected).abs().max() / expected.abs().max()).item()
        print(f"{method.__name__}: greatest difference {worst:.1e} of the largest value")
        if not worst < TOLERANCE:
            sys.exit(f"{method.__name__}: differs by {worst}")


main()
