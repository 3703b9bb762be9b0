#!/usr/bin/env bash
# Builds everything and runs all tests. Needs the .NET SDK named in global.json; the packages come with the restore.
# The page is tested in Chromium, with a font that has Chinese characters, and the guides' commands are run with the programs that they name:
# all are installed with apt-get where they are missing.
# The last line is "N passed, N failed"; the exit code is 0 when none failed.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK 10 is missing: see https://dotnet.microsoft.com/download" >&2
  echo "0 passed, 1 failed"
  exit 1
fi

# Debian packages of what the tests of the page and of the guides run; what cannot be installed shows as failed tests.
packages=()
need() { "${@:2}" >/dev/null 2>&1 || packages+=($1); }
need chromium command -v chromium
need "fontconfig fonts-wqy-zenhei" eval 'fc-list :lang=zh | grep -q .'
need sqlite3 command -v sqlite3
need nginx-light command -v nginx
need python3-pandas /usr/bin/python3 -c 'import pandas'
need "r-base-core r-cran-jsonlite" Rscript -e 'library(jsonlite)'
need systemd command -v systemd-analyze
if [ "${#packages[@]}" -gt 0 ]; then
  sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo -n"
  { $sudo apt-get update -q && $sudo apt-get install -q -y --no-install-recommends "${packages[@]}"; } >&2
fi

results=artifacts/test-results
rm -rf "$results"
dotnet build PolicySearch.sln -c Release --nologo -v quiet
built=$?
status=$built
if [ "$built" -eq 0 ]; then
  for project in tests/*.Tests; do
    name=$(basename "$project")
    dotnet test "$project" -c Release --no-build --nologo --logger "trx;LogFileName=$name.trx" --results-directory "$results" || status=1
  done
fi

# Sum the counters of all result files; a project that crashed before writing one shows in the status.
count() {
  cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*' | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'
}
passed=$(count passed)
failed=$(count failed)
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
echo "$passed passed, $failed failed"
exit "$status"
