"""Reads what the program writes, and builds a project's network out of PyTorch's modules."""

import json
import struct

import torch


def read_safetensors(path):
    """Tensors by name, and the metadata."""
    raw = path.read_bytes()
    (length,) = struct.unpack("<Q", raw[:8])
    header = json.loads(raw[8 : 8 + length])
    types = {"F32": torch.float32, "I64": torch.int64}
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        begin, end = (8 + length + offset for offset in entry["data_offsets"])
        data = torch.frombuffer(bytearray(raw[begin:end]), dtype=types[entry["dtype"]])
        tensors[name] = data.view(entry["shape"])
    return tensors, metadata


def write_safetensors(path, tensors):
    """Tensors of float32 by name."""
    header, blocks, offset = {}, [], 0
    for name, tensor in tensors.items():
        block = tensor.contiguous().numpy().tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [offset, offset + len(block)]}
        blocks.append(block)
        offset += len(block)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(blocks))


def module_of(project):
    """The project's network, a plain chain, as PyTorch modules of the layers' names."""
    module = torch.nn.Sequential()
    channels = project["input"]["channels"]
    for layer in project["layers"]:
        params = dict(layer.get("params", {}))
        kind = getattr(torch.nn, layer["type"])
        if layer["type"] == "Conv2d":
            made = kind(channels, **params)
            channels = params["out_channels"]
        elif layer["type"] == "BatchNorm2d":
            made = kind(channels, **params)
        elif layer["type"] == "Linear":
            made = torch.nn.LazyLinear(**params)
        else:
            made = kind(**params)
        module.add_module(layer["id"], made)
    return module
