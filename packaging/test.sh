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

ensure_packages "$root/packaging/debian-packages.txt" "$root/packaging/debian-test-packages.txt"
build_release
say "Testing"
exec ctest --preset release --no-tests=error
