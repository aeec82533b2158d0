# Shared by the scripts of this folder, which source it after `set -eu`.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=$root/build/release/app/cnn-workbench

# A bare system has no locale but C; Qt and file names want UTF-8.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8

say() { printf '\n== %s\n' "$*"; }
fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# Prints the lines of package lists without their comments.
packages_in() { sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' "$@"; }

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# Of package lines read from standard input, those of which nothing is installed.
missing_packages() {
    local line name names
    while IFS= read -r line; do
        IFS=' |' read -r -a names <<<"$line"
        for name in "${names[@]}"; do
            is_installed "$name" && continue 2
        done
        printf '%s\n' "$line"
    done
}

# For each package line from standard input the first name that apt can install; the line itself, and status 1, where there is none.
installable_packages() {
    local line name names status=0
    while IFS= read -r line; do
        IFS=' |' read -r -a names <<<"$line"
        for name in "${names[@]}"; do
            if apt-cache show "$name" >/dev/null 2>&1; then
                printf '%s\n' "$name"
                continue 2
            fi
        done
        printf '%s\n' "$line"
        status=1
    done
    return $status
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "run this as root, or install sudo: $*"
    fi
}

# Installs what is missing of the packages in the lists; asks apt only when something is.
ensure_packages() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        printf 'This is no Debian system. Install what these Debian packages hold, then build with CMake (see CONTRIBUTING.md):\n'
        packages_in "$@"
        exit 1
    fi
    local missing names
    missing=$(packages_in "$@" | missing_packages)
    [ -n "$missing" ] || return 0
    say "Installing" $missing
    as_root apt-get update -qq
    if ! names=$(installable_packages <<<"$missing"); then
        printf 'This system does not offer all that is needed (Debian 12 or newer does):\n%s\n' "$missing"
        exit 1
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $names
}

# As many compilers as there are cores, and 1.5 GB of memory for each (a source with LibTorch in it).
build_jobs() {
    local cores=$(nproc) fitting
    fitting=$(awk '/^MemAvailable/ {print int($2 / 1500000)}' /proc/meminfo)
    [ "$fitting" -ge 1 ] || fitting=1
    [ "$fitting" -lt "$cores" ] && echo "$fitting" || echo "$cores"
}

# Configures and builds the release preset; arguments go to the build.
build_release() {
    say "Building in $root/build/release"
    cd "$root"
    cmake --preset release
    cmake --build --preset release --parallel "$(build_jobs)" "$@"
}
