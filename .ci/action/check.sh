#!/usr/bin/env bash
# Runs jdlint for the action: text and annotations in the log, a table in the summary, and a file in SARIF.
set -euo pipefail

mapfile -t paths < <(printf '%s\n' "${INPUT_PATHS:-.}" | sed '/^[[:space:]]*$/d')
read -r -a args <<<"${INPUT_ARGS:-}"
case "${INPUT_FAIL_ON:-warning}" in
    never) args+=(--exit-zero) ;;
    *) args+=(--fail-on "$INPUT_FAIL_ON") ;;
esac

sarif="$RUNNER_TEMP/jdlint.sarif"
summary="$RUNNER_TEMP/jdlint.md"
code=0
jdlint "${args[@]}" --output-format plain --output-format github \
    --output-format "sarif=$sarif" --output-format "markdown=$summary" -- "${paths[@]}" || code=$?

if [ -f "$sarif" ] && [ "$code" -le 1 ]; then
    # Code scanning shows what is suppressed as if it were not, so it is taken out here.
    if command -v jq >/dev/null 2>&1; then
        jq '.runs[].results |= map(select(.suppressions | not))' "$sarif" >"$sarif.shown" && mv "$sarif.shown" "$sarif"
    fi
    echo "sarif-file=$sarif" >>"$GITHUB_OUTPUT"
fi
if [ "${INPUT_SUMMARY:-true}" = true ] && [ -f "$summary" ]; then
    cat "$summary" >>"$GITHUB_STEP_SUMMARY"
fi
exit "$code"
