#!/usr/bin/env bash
# Gradescope runs this once, while it builds the image of an assignment. The zip that was uploaded stands in /autograder/source:
#
#   setup.sh  run_autograder   these two files
#   exercise/                  the exercise's folder: grade.ts, starter.ts and what they import
#   switchpoint/               a copy of this project (package.json, package-lock.json, src/switchpoint)
#
# What is there already is not installed again.
set -euo pipefail
source=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if ! command -v node >/dev/null; then
  apt-get update
  apt-get install -y ca-certificates curl
  curl -fsSL https://deb.nodesource.com/setup_24.x | bash -
  apt-get install -y nodejs
fi

if [ ! -d "$source/switchpoint/node_modules" ]; then
  (cd "$source/switchpoint" && npm ci --omit=dev --workspace=switchpoint)
fi

# Builds the engine once, and proves that the exercise can be graded at all.
node "$source/switchpoint/src/switchpoint/cli/switchpoint.js" grade "$source/exercise" "$source/exercise/starter.ts" >/dev/null
