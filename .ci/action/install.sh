#!/usr/bin/env bash
# Builds jdlint from this checkout of the action and puts it on the path of the steps that follow.
set -euo pipefail

if command -v jdlint >/dev/null 2>&1; then
    jdlint --version
    exit 0
fi
if ! command -v cargo >/dev/null 2>&1; then
    echo "::error title=jdlint::cargo is not on this runner; install Rust in a step before, or put jdlint on the path" >&2
    exit 1
fi
folder="$RUNNER_TEMP/jdlint"
cargo install --quiet --locked --path "$GITHUB_ACTION_PATH" --root "$folder"
echo "$folder/bin" >>"$GITHUB_PATH"
