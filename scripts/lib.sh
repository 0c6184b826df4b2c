# What the commands share: where things are, and how tools that are missing get into .tools/. Sourced by bash.
# shellcheck shell=bash
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# Versions are pinned here; wasm-bindgen's is the one in Cargo.lock, those of wasm-opt and sass in package-lock.json.
trunk_version=0.21.14
wasm_split_version=0.2.4
# shellcheck disable=SC2034 # scripts/check uses it
cargo_deny_version=0.20.2
# shellcheck disable=SC2034 # scripts/check uses it
cargo_mutants_version=27.1.0

# A service may start us with a bare environment, or with a HOME in which there is no Rust.
account_home=$(eval echo "~$(id -un)")
: "${HOME:=$account_home}"
export HOME
if [ -z "${RUSTUP_HOME:-}" ] && [ ! -d "$HOME/.rustup" ] && [ -d "$account_home/.rustup" ]; then
    export RUSTUP_HOME="$account_home/.rustup"
fi
PATH="$root/.tools/bin:$root/node_modules/.bin:${CARGO_HOME:-$HOME/.cargo}/bin:$account_home/.cargo/bin:$PATH"
export PATH

# The flags in .cargo/config.toml count; this variable would put them aside.
unset RUSTFLAGS

# Trunk takes only true or false here, and stops at the usual NO_COLOR=1; to everybody else any text means yes.
if [ -n "${NO_COLOR:-}" ]; then export NO_COLOR=true; fi

say() { printf '\n== %s\n' "$*"; }
note() { printf '\n!! %s\n\n' "$*" >&2; }
fail() {
    printf '\nfailed: %s\n' "$*" >&2
    exit 1
}

need_rust() {
    cargo --version >/dev/null 2>&1 || fail "Rust is missing: install it with rustup (https://rustup.rs), then run this again"
}

wasm_target() {
    if [ ! -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; then
        say "adding Rust's wasm32-unknown-unknown target"
        rustup target add wasm32-unknown-unknown
    fi
}

# cargo_tool PACKAGE PROGRAM VERSION [FLAG...]: puts PROGRAM of exactly VERSION into .tools/bin, unless it is at hand. Some
# programs don't tell their version; cargo knows what it installed.
cargo_tool() {
    local package=$1 program=$2 version=$3
    shift 3
    if [ "$("$program" --version 2>/dev/null | awk '{ print $2; exit }')" = "$version" ] ||
        cargo install --list --root .tools 2>/dev/null | grep -qxF "$package v$version:"; then
        return
    fi
    if cargo binstall -V >/dev/null 2>&1; then
        say "installing $package $version, prebuilt"
        if timeout 120 cargo binstall --no-confirm --disable-strategies compile --root .tools "$package@$version"; then
            return
        fi
        note "no prebuilt $package to be had; compiling it"
    fi
    say "compiling $package $version into .tools (once; some minutes)"
    # A tool that runs for seconds need not be fast: this more than halves the time that it takes to compile.
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=0 \
        cargo install --locked --root .tools --target-dir .tools/build "$package" --version "=$version" "$@"
}

# Whether there is a Node.js new enough for the packages in package.json.
have_node() {
    command -v npm >/dev/null && node -e 'process.exit(process.versions.node.split(".")[0] < 20 ? 1 : 0)' 2>/dev/null
}

npm_packages() {
    if ! cmp -s package-lock.json node_modules/.installed; then
        say "installing npm packages"
        npm ci --no-audit --ignore-scripts || return 1
        cp package-lock.json node_modules/.installed
    fi
}

# Everything between a bare machine with Rust and Node.js and a build without a network. The versions of wasm-bindgen,
# wasm-opt and sass stand in Trunk.toml, too.
build_tools() {
    need_rust
    wasm_target
    have_node || fail "Node.js 20 or later and npm are missing: they bring wasm-opt and sass"
    npm_packages || fail "the npm packages could not be installed"
    cargo_tool trunk trunk "$trunk_version" --no-default-features
    local wasm_bindgen_version
    wasm_bindgen_version=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)
    # These two go through all of a module's code.
    local fast=(--config profile.release.opt-level=1)
    cargo_tool wasm_split_cli_support wasm-split-cli "$wasm_split_version" --features build-binary "${fast[@]}"
    cargo_tool wasm-bindgen-cli wasm-bindgen "$wasm_bindgen_version" --no-default-features --bin wasm-bindgen "${fast[@]}"
    rm -rf .tools/build
    cargo fetch --locked
}
