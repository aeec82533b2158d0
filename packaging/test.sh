#!/usr/bin/env bash
set -eu
source "$(dirname "$0")/common.sh"

case ${1:-} in
    '') ;;
    --help | -h)
        printf 'usage: packaging/test.sh [--help]\n\n'
        printf 'Installs what building, running and testing need, builds the program and runs every test, offscreen.\n'
        exit 0
        ;;
    *) fail "unknown argument $1; see --help" ;;
esac

# Puts ONNX Runtime into build/node, as tests/node/package-lock.json has it; the tests go on without. No package list
# has npm: Debian's brings 390 packages, and others bring it with nodejs.
ensure_onnx_runtime() {
    if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
        say "node or npm is not installed: ONNX files are not run with ONNX Runtime"
        return 0
    fi
    mkdir -p "$root/build/node"
    cmp -s "$root"/tests/node/package-lock.json "$root"/build/node/package-lock.json &&
        [ -d "$root/build/node/node_modules/onnxruntime-node" ] && return 0
    cp "$root"/tests/node/package*.json "$root/build/node"
    # Scripts of packages do not run.
    npm ci --prefix "$root/build/node" --ignore-scripts --no-audit --no-fund ||
        say "ONNX Runtime cannot be fetched: ONNX files are not run with it"
}

ensure_packages "$root/packaging/debian-packages.txt" "$root/packaging/debian-test-packages.txt"
ensure_onnx_runtime
build_release
say "Testing"
exec ctest --preset release --no-tests=error
