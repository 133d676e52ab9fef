#!/bin/sh
# A git hook without any framework: copy it to .git/hooks/pre-commit and make it executable, or let
# `jdlint init --hook` do so.
# It checks the postings that are about to be committed, and stops the commit where something is to be mended.
exec jdlint --staged
