#!/usr/bin/env bash
set -eu
source "$(dirname "$0")/common.sh"

help() {
    cat <<'TEXT'
usage: packaging/run.sh [--help]

Installs what is missing from packaging/debian-packages.txt (with apt, and with sudo when you are not root),
builds the program and starts it on LeNet-5 with Fashion-MNIST. On a system that is not Debian it prints what
is needed and stops.

Without a display (neither DISPLAY nor WAYLAND_DISPLAY is set) it trains LeNet-5 for 3 epochs instead, with a
progress bar, prints the accuracy on the test images, and says where the trained model, the metrics and a
picture of the window lie.

Run it as often as you like: nothing is installed or built twice.
TEXT
}

train_without_display() {
    local run
    run=$root/build/runs/lenet5-$(date +%Y%m%d-%H%M%S)
    mkdir -p "$root/build/runs"
    say "There is no display: training LeNet-5 for 3 epochs"
    "$program" train lenet5 --epochs 3 --out "$run"
    QT_QPA_PLATFORM=offscreen "$program" lenet5 --run "$run" --screenshot "$run/window.png"
    say "Done"
    printf 'Trained model          %s\n' "$run/best.safetensors"
    printf 'Metrics                %s\n' "$run/metrics.csv"
    printf 'Picture of the window  %s\n' "$run/window.png"
}

case ${1:-} in
    '') ;;
    --help | -h) help; exit 0 ;;
    *) help >&2; exit 2 ;;
esac

ensure_packages "$root/packaging/debian-packages.txt"
build_release --target cnn-workbench
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$program" lenet5
fi
train_without_display
