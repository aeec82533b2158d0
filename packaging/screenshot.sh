#!/usr/bin/env bash
# Takes the README's picture: the window while it trains LeNet-5, drawn offscreen. Build the release preset first.
set -eu
source "$(dirname "$0")/common.sh"

help() {
    cat <<'TEXT'
usage: packaging/screenshot.sh [--theme light|dark] [--language en|zh_CN] [--size WxH] [--batch N] [FILE]

Trains LeNet-5 in the window and saves a picture of it after N batches.
Defaults: light, en, 1480x930, batch 2816, resources/screenshot.png.
TEXT
}

theme=light language=en size=1480x930 batch=2816 file=$root/resources/screenshot.png
while [ $# -gt 0 ]; do
    case $1 in
        --help | -h) help; exit 0 ;;
        --theme | --language | --size | --batch)
            [ $# -ge 2 ] || fail "$1 needs a value"
            printf -v "${1#--}" %s "$2"
            shift 2
            ;;
        -*) fail "unknown option $1; see --help" ;;
        *) file=$1; shift ;;
    esac
done
[ -x "$program" ] || fail "build first: packaging/run.sh or cmake --build --preset release"

# The taker's own settings and runs stay out of the picture.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data
QT_QPA_PLATFORM=offscreen "$program" lenet5 --start --screenshot-at-batch "$batch" --screenshot "$file" \
    --size "$size" --theme "$theme" --language "$language"
printf '%s\n' "$file"
