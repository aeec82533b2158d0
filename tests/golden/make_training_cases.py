#!/usr/bin/env python3
"""Writes training-cases.json: what PyTorch makes of every optimizer, loss and schedule, with a tiny network.

Run it where PyTorch and Fashion-MNIST are (Debian: python3-torch, dataset-fashion-mnist); the answers are checked in.
The weights all cases start from are in tiny.init.safetensors, written beside it.
"""
import gzip
import json
import os
import struct

import torch
from torch import nn
from torch.nn import functional as F

FOLDER = os.path.dirname(os.path.abspath(__file__))
DATA = "/usr/share/datasets/fashion-mnist"
IMAGES, BATCH, EPOCHS = 300, 64, 5  # a short batch at the end of each epoch

LAYERS = [
    {"id": "conv1", "type": "Conv2d", "params": {"out_channels": 4, "kernel_size": 5, "stride": 2}},
    {"id": "relu1", "type": "ReLU"},
    {"id": "flat", "type": "Flatten"},
    {"id": "fc", "type": "Linear", "params": {"out_features": 10}},
]

SGD = {"type": "SGD", "lr": 0.05, "momentum": 0.9}
ADAM = {"type": "Adam", "lr": 0.003}
CROSS = {"type": "CrossEntropyLoss"}
NONE = {"type": "None"}

CASES = {
    "SGD nesterov": ({**SGD, "nesterov": True, "weight_decay": 0.001}, CROSS, NONE),
    "SGD dampening": ({**SGD, "dampening": 0.5}, CROSS, NONE),
    "Adam amsgrad": ({**ADAM, "betas": [0.8, 0.99], "eps": 1e-6, "weight_decay": 0.01, "amsgrad": True}, CROSS, NONE),
    "AdamW": ({"type": "AdamW", "lr": 0.003}, CROSS, NONE),
    "AdamW amsgrad": ({"type": "AdamW", "lr": 0.003, "weight_decay": 0.1, "amsgrad": True}, CROSS, NONE),
    "RMSprop": ({"type": "RMSprop", "lr": 0.001}, CROSS, NONE),
    "RMSprop centered": (
        {"type": "RMSprop", "lr": 0.0005, "alpha": 0.9, "eps": 1e-6, "weight_decay": 0.01, "momentum": 0.5,
         "centered": True}, CROSS, NONE),
    "Adagrad": ({"type": "Adagrad"}, CROSS, NONE),
    "Adagrad decay": (
        {"type": "Adagrad", "lr": 0.02, "lr_decay": 0.05, "weight_decay": 0.01, "initial_accumulator_value": 0.1,
         "eps": 1e-6}, CROSS, NONE),
    "CrossEntropyLoss": (ADAM, {**CROSS, "label_smoothing": 0.2}, NONE),
    "NLLLoss": ({**ADAM, "lr": 0.0005}, {"type": "NLLLoss"}, NONE),
    "MSELoss": (ADAM, {"type": "MSELoss"}, NONE),
    "BCEWithLogitsLoss": (ADAM, {"type": "BCEWithLogitsLoss"}, NONE),
    "MultiMarginLoss": (ADAM, {"type": "MultiMarginLoss"}, NONE),
    "MultiMarginLoss squared": (ADAM, {"type": "MultiMarginLoss", "p": 2, "margin": 0.5}, NONE),
    "L1Loss": (ADAM, {"type": "L1Loss"}, NONE),
    "SmoothL1Loss": (ADAM, {"type": "SmoothL1Loss", "beta": 0.5}, NONE),
    "StepLR": (SGD, CROSS, {"type": "StepLR", "step_size": 2, "gamma": 0.3}),
    "MultiStepLR": (SGD, CROSS, {"type": "MultiStepLR", "milestones": [1, 3, 3], "gamma": 0.5}),
    "ExponentialLR": (SGD, CROSS, {"type": "ExponentialLR", "gamma": 0.7}),
    "CosineAnnealingLR": ({**SGD, "lr": 0.02}, CROSS, {"type": "CosineAnnealingLR", "T_max": 2, "eta_min": 0.001}),
    "OneCycleLR": (SGD, CROSS, {"type": "OneCycleLR", "max_lr": 0.1}),
    "OneCycleLR three phases": (
        ADAM, CROSS, {"type": "OneCycleLR", "max_lr": 0.01, "pct_start": 0.4, "anneal_strategy": "linear",
                      "base_momentum": 0.8, "max_momentum": 0.9, "div_factor": 10.0, "final_div_factor": 100.0,
                      "three_phase": True}),
    "OneCycleLR momentum kept": (
        {"type": "Adagrad"}, CROSS, {"type": "OneCycleLR", "max_lr": 0.05, "cycle_momentum": False}),
    "ReduceLROnPlateau": (
        SGD, CROSS, {"type": "ReduceLROnPlateau", "factor": 0.5, "patience": 0, "threshold": 0.3, "cooldown": 1}),
    "ReduceLROnPlateau accuracy": (
        SGD, CROSS, {"type": "ReduceLROnPlateau", "mode": "max", "factor": 0.2, "patience": 1, "threshold": 0.5,
                     "threshold_mode": "abs", "min_lr": 0.02}),
    "clipped gradient": ({**SGD, "lr": 0.5}, CROSS, NONE, 0.1),
    "LinearLR": (SGD, CROSS, {"type": "LinearLR", "total_iters": 3}),
    "LinearLR down": (SGD, CROSS, {"type": "LinearLR", "start_factor": 0.8, "end_factor": 0.1, "total_iters": 4}),
}


def read(name, offset):
    with gzip.open(os.path.join(DATA, name)) as file:
        return torch.frombuffer(bytearray(file.read()[offset:]), dtype=torch.uint8)


def images_of(part):
    return read(part + "-images-idx3-ubyte.gz", 16).view(-1, 1, 28, 28).float() / 255


def labels_of(part):
    return read(part + "-labels-idx1-ubyte.gz", 8).long()


def network():
    return nn.ModuleDict({"conv1": nn.Conv2d(1, 4, 5, stride=2), "fc": nn.Linear(576, 10)})


def forward(net, x):
    return net["fc"](F.relu(net["conv1"](x)).flatten(1))


def without_type(choice):
    return {name: value for name, value in choice.items() if name != "type"}


def loss_of(choice):
    loss = getattr(nn, choice["type"])(**without_type(choice))
    if choice["type"] in ("MSELoss", "L1Loss", "SmoothL1Loss", "BCEWithLogitsLoss"):
        return lambda output, labels: loss(output, F.one_hot(labels, 10).float())
    return loss


def schedule_of(choice, optimizer, steps):
    arguments = without_type(choice)
    if choice["type"] == "None":
        return None
    if choice["type"] == "OneCycleLR":
        arguments["total_steps"] = steps
    return getattr(torch.optim.lr_scheduler, choice["type"])(optimizer, **arguments)


def train(net, images, labels, optimizer_choice, loss_choice, schedule_choice, clip=0):
    optimizer = getattr(torch.optim, optimizer_choice["type"])(net.parameters(), **without_type(optimizer_choice))
    per_epoch = -(-IMAGES // BATCH)
    schedule = schedule_of(schedule_choice, optimizer, EPOCHS * per_epoch)
    loss_function = loss_of(loss_choice)
    losses, rates = [], []
    for _ in range(EPOCHS):
        total, right = 0.0, 0
        for start in range(0, IMAGES, BATCH):
            x, y = images[start:start + BATCH], labels[start:start + BATCH]
            optimizer.zero_grad()
            output = forward(net, x)
            loss = loss_function(output, y)
            loss.backward()
            if clip:
                nn.utils.clip_grad_norm_(net.parameters(), clip)
            losses.append(loss.item())
            rates.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            total += loss.item() * len(y)
            right += (output.argmax(1) == y).sum().item()
            if schedule_choice["type"] == "OneCycleLR" and len(losses) < EPOCHS * per_epoch:
                schedule.step()
        if schedule_choice["type"] == "ReduceLROnPlateau":
            schedule.step(right / IMAGES if schedule_choice.get("mode") == "max" else total / IMAGES)
        elif schedule and schedule_choice["type"] != "OneCycleLR":
            schedule.step()
    return losses, rates


def save_weights(net):
    """safetensors: a header's length, the header, the tensors' bytes."""
    header, data = {}, b""
    for name, tensor in net.state_dict().items():
        raw = tensor.numpy().tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(os.path.join(FOLDER, "tiny.init.safetensors"), "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def main():
    torch.set_num_threads(1)
    torch.manual_seed(0)
    first = network()
    save_weights(first)
    images, labels = images_of("train")[:IMAGES], labels_of("train")[:IMAGES]
    cases = []
    for name, choices in CASES.items():
        net = network()
        net.load_state_dict(first.state_dict())
        losses, rates = train(net, images, labels, *choices)
        optimizer, loss, schedule = choices[:3]
        training = {"optimizer": optimizer, "loss": loss, "schedule": schedule, "epochs": EPOCHS, "batch_size": BATCH,
                    "shuffle": False, "validation_split": 0}
        if len(choices) > 3:
            training["clip_grad_norm"] = choices[3]
        cases.append({"name": name, "training": training, "losses": [float("%.7g" % loss) for loss in losses],
                      "rates": rates})
        print("%-28s %.4f -> %.4f   lr %.5g -> %.5g" % (name, losses[0], losses[-1], rates[0], rates[-1]))
    with open(os.path.join(FOLDER, "training-cases.json"), "w") as file:
        json.dump({"source": "PyTorch " + torch.__version__ + ", 1 thread", "layers": LAYERS, "images": IMAGES,
                   "cases": cases}, file, indent=1)
        file.write("\n")


main()
