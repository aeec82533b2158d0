#!/usr/bin/env bash
# Builds the preset "fuzz" and runs every target for so many seconds; see --help.
set -eu
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
corpora=$root/tests/fuzz/corpus
findings=$root/build/fuzz/findings

case ${1:-60} in
    --help | -h)
        printf 'usage: tests/fuzz/run.sh [SECONDS] [TARGET]...\n\n'
        printf 'Builds the fuzz targets with clang and runs each (or those named: %s) for SECONDS (60), one line each:\n' \
            "$(ls "$corpora" | xargs)"
        printf 'runs, coverage and result. An input that breaks a parser is kept in build/fuzz/findings; the status is 1 then.\n'
        exit 0
        ;;
    *[!0-9]*) printf 'run.sh: %s is no number of seconds; see --help\n' "$1" >&2; exit 2 ;;
esac
seconds=${1:-60}
shift || true
[ $# -gt 0 ] || set -- $(ls "$corpora")

cd "$root"
log=$(mktemp)
cmake --preset fuzz >"$log" 2>&1 && cmake --build --preset fuzz >>"$log" 2>&1 || { cat "$log"; exit 2; }

# The targets write their inputs to files: in memory where there is such a folder.
scratch=$(mktemp -d "$([ -w /dev/shm ] && echo /dev/shm || echo /tmp)/cnn-workbench-fuzz-XXXXXX")
trap 'rm -rf "$scratch" "$log"' EXIT
export TMPDIR=$scratch LC_ALL=C.UTF-8
mkdir -p "$findings"

status=0
for target in "$@"; do
    # What is found goes to the first folder; the seeds stay as they are.
    mkdir "$scratch/corpus-$target"
    result=clean
    "build/fuzz/tests/fuzz/fuzz_$target" "$scratch/corpus-$target" "$corpora/$target" -max_total_time="$seconds" \
        -rss_limit_mb=1024 -timeout=10 -print_final_stats=1 -artifact_prefix="$findings/$target-" >"$log" 2>&1 || {
        result="FINDING, see $findings/$target.log"
        cp "$log" "$findings/$target.log"
        status=1
    }
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    speed=$(sed -n 's/^stat::average_exec_per_sec: *//p' "$log")
    covered=$(sed -n 's/.* \(cov: [0-9]* ft: [0-9]*\) .*/\1/p' "$log" | tail -1)
    printf '%-12s %s runs, %s a second, %s: %s\n' "$target" "${runs:-?}" "${speed:-?}" "${covered:-cov: ?}" "$result"
done
exit $status
