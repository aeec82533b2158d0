#!/usr/bin/env python3
"""Training speed beside a usual PyTorch loop (pytorch_loop.py), in one run. Needs Debian's python3-torch.

usage: /usr/bin/python3 compare_with_pytorch.py PATH/TO/cnn-workbench [ROUNDS]
Each round runs every contender once, so that what else the machine does hits all alike; medians are compared.
"""
import json, os, statistics, subprocess, sys

program, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3
here = os.path.dirname(os.path.abspath(__file__))
nets = {"lenet5": ("lenet5", 12800), "fashion-cnn": ("seed", 12800), os.path.join(here, "wide.cnnwb"): ("wide", 3200)}


def speed(command, **environment):
    output = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=True)
    return json.loads(output.stdout.splitlines()[-1])


def peer(net, images, threads=None, **environment):
    command = ["/usr/bin/python3", os.path.join(here, "pytorch_loop.py"), net, "64", str(images)]
    return speed(command + ([str(threads)] if threads else []), **environment)["images_per_second"]


for project, (net, images) in nets.items():
    seen = {"one": [], "two": [], "as it comes": [], "ours": []}
    for _ in range(rounds):
        seen["one"].append(peer(net, images, 1, OPENBLAS_NUM_THREADS="1"))
        seen["two"].append(peer(net, images, 2, OPENBLAS_NUM_THREADS="1"))
        seen["as it comes"].append(peer(net, images))
        ours = speed([program, "bench", project, "--batch-size", "64", "--images", str(images), "--json"])
        seen["ours"].append(ours["images_per_second"])
    one, two, comes, own = (statistics.median(values) for values in seen.values())
    print(f"{net}: {own:.0f} images/s ({ours['plan']}), PyTorch {one:.0f} (1 thread), {two:.0f} (2), {comes:.0f} (as it comes): "
          f"{own / max(one, two):.1f} and {own / comes:.1f} times as fast; shares "
          + ", ".join(f"{name} {share:.2f}" for name, share in ours["shares"].items()), flush=True)
