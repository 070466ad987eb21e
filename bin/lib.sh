# What the other scripts share: where things are, what is missing, what must be built. Sourced, never run.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
artifacts=$root/artifacts
app=$artifacts/app/Xinhuo.dll

export XINHUO_DATA=${XINHUO_DATA:-$root/data}
[[ $XINHUO_DATA == /* ]] || XINHUO_DATA=$PWD/$XINHUO_DATA
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1
export DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_ADD_GLOBAL_TOOLS_TO_PATH=false
# No compiler or build node outlives a script: a later one may run as somebody else.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
# The browser is the system's; Playwright must not fetch its own.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
[[ -n ${HOME:-} && -w ${HOME:-/nowhere} ]] || { HOME=$(mktemp -d); export HOME; }

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# have COMMAND: on the path, or (a pattern with slashes) somewhere on disk.
have() { if [[ $1 == */* ]]; then compgen -G "$1" >/dev/null; else command -v "$1" >/dev/null; fi; }

# need_package COMMAND PACKAGE [COMMAND PACKAGE]…: installs the packages whose command is not there. Silent when all are.
need_package() {
    local missing=()
    while (($# > 1)); do
        have "$1" || missing+=("$2")
        shift 2
    done
    ((${#missing[@]})) || return 0

    local as_root=() names="${missing[*]}" log
    command -v apt-get >/dev/null || fail "Please install $names: this machine has no apt-get to do it with."
    if ((EUID != 0)); then
        as_root=(sudo -n)
        [[ -t 0 ]] && as_root=(sudo)
        command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; } ||
            fail "Please have an administrator run once: apt-get install -y $names"
    fi
    say "Installing $names …"
    log=$(mktemp)
    if ! { "${as_root[@]}" apt-get update && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"; } </dev/null >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        rm -f "$log"
        fail "Could not install $names. Please run as root: apt-get update && apt-get install -y $names"
    fi
    rm -f "$log"
}

need_sdk() {
    have dotnet || fail "Please install the .NET 10 SDK: https://dotnet.microsoft.com/download"
    have npm || fail "Please install Node 20 or newer: https://nodejs.org"
}

# fingerprint PATH…: changes when a source file does. Sizes and times, not contents: it is asked at every start.
fingerprint() {
    (cd "$root" && find "$@" Directory.Build.props Directory.Packages.props global.json package-lock.json \
        \( -name bin -o -name obj -o -name built -o -name node_modules \) -prune -o -type f -printf '%p %s %T@\n' 2>/dev/null || true) |
        LC_ALL=C sort | sha256sum
}

# build_once NAME COMMAND PATH…: runs the build COMMAND unless the sources under PATH… are those it last built.
build_once() {
    local stamp=$artifacts/$1.built command=$2 now
    shift 2
    now=$(fingerprint "$@")
    [[ -f $stamp && $(<"$stamp") == "$now" ]] && return
    need_sdk
    [[ -w $root ]] || fail "$root belongs to $(stat -c %U "$root"): build there as that user, or clone your own."
    mkdir -p "$artifacts"
    # One build at a time in one clone; the lock goes with the process.
    {
        flock 9
        [[ -f $stamp && $(<"$stamp") == "$now" ]] && return
        "$command" || fail "The build failed."
        printf '%s' "$now" >"$stamp"
    } 9>"$artifacts/build.lock"
}

build_app() { build_once app publish_app src; }
build_tests() { build_once tests compile_all src tests; }
build_bench() { build_once bench publish_bench src bench; }

compile_all() { dotnet build "$root/Xinhuo.slnx" -c Release -v quiet -nologo </dev/null >&2; }

# The server as it is deployed, in artifacts/app: compiled ahead of time where that is possible, so that it starts in a blink.
# The analysers had their say when the tests were built, and would take half of the time again.
publish_app() {
    local new=$artifacts/app.new project=$root/src/Xinhuo/Xinhuo.csproj
    say "Building …"
    rm -rf "$new"
    if [[ $(uname -m) != x86_64 ]] || ! dotnet publish "$project" -c Release -o "$new" -v quiet -nologo \
        -r linux-x64 --self-contained false -p:PublishReadyToRun=true -p:RunAnalyzers=false </dev/null >"$artifacts/publish.log" 2>&1; then
        rm -rf "$new"
        dotnet publish "$project" -c Release -o "$new" -v quiet -nologo </dev/null >&2 || return
    fi
    # A server may be running from the old folder: it keeps its files, the next start takes the new ones.
    rm -rf "$artifacts/app.old"
    [[ ! -d $artifacts/app ]] || mv "$artifacts/app" "$artifacts/app.old"
    mv "$new" "$artifacts/app" || return
    rm -rf "$artifacts/app.old"
}

publish_bench() { dotnet publish "$root/bench/Xinhuo.Bench.csproj" -c Release -o "$artifacts/bench" -v quiet -nologo </dev/null >&2; }

# xinhuo VERB…: the command line of the built program.
xinhuo() { dotnet "$app" "$@"; }

postgres_home= postgres_kept=

# PostgreSQL refuses root, so root runs it as the user that its package makes.
as_postgres() { if ((EUID == 0)); then runuser -u postgres -- "$@"; else "$@"; fi; }

# scratch_folder: prints a new folder for what is thrown away soon; in memory where there is plenty, since each of two thousand tests makes a
# database there. What a killed run of ours left behind goes after three hours.
scratch_folder() {
    local old room=0 free=0
    for old in /dev/shm/xinhuo-scratch.*; do
        [[ -d $old && -O $old && ${old##*.} =~ ^[0-9]+$ ]] || continue
        [[ -n $(find "$old" -maxdepth 0 -mmin +180) ]] && ! kill -0 "${old##*.}" 2>/dev/null && rm -rf "$old" 2>/dev/null || true
    done
    if [[ -w /dev/shm ]]; then
        room=$(df --output=avail -k /dev/shm | tail -n 1)
        free=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo)
    fi
    if ((room > 4 << 20 && free > 8 << 20)) && mkdir "/dev/shm/xinhuo-scratch.$$" 2>/dev/null; then
        old=/dev/shm/xinhuo-scratch.$$
    else
        old=$(mktemp -d "${TMPDIR:-/tmp}/xinhuo-scratch.XXXXXX")
    fi
    # PostgreSQL, as another user, passes through.
    chmod 711 "$old"
    echo "$old"
}

# start_postgres: a private server on a spare port, thrown away by stop_postgres. Sets XINHUO_TEST_POSTGRES.
# It forgets in a power cut, which tests never meet; XINHUO_TEST_DURABLE=1 makes it a real one.
# start_postgres FOLDER: its data lies there and is still there the next time.
start_postgres() {
    local bins=(/usr/lib/postgresql/*/bin) durable=off port try
    local bin=${bins[-1]}
    [[ ${XINHUO_TEST_DURABLE:-0} == 1 ]] && durable=on
    postgres_kept=${1:-}
    postgres_home=${1:-$(mktemp -d "${TMPDIR:-/tmp}/xinhuo-postgres.XXXXXX")}
    mkdir -p "$postgres_home"
    ((EUID == 0)) && chown postgres "$postgres_home"
    cd "$postgres_home"
    # What a kill left running in a kept folder ends here.
    [[ ! -f data/postmaster.pid ]] || as_postgres "$bin/pg_ctl" -D "$postgres_home/data" -m immediate -s stop 2>/dev/null || true
    [[ -f data/PG_VERSION ]] || as_postgres "$bin/initdb" -D "$postgres_home/data" -U xinhuo -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$postgres_home/init.log" ||
        fail "PostgreSQL could not make a database: $(<"$postgres_home/init.log")"
    for try in 1 2 3 4 5; do
        port=$((20000 + RANDOM % 12000))
        if as_postgres "$bin/pg_ctl" -D "$postgres_home/data" -l "$postgres_home/data/server.log" -w -s start -o \
            "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_home -c max_connections=200 \
            -c fsync=$durable -c synchronous_commit=$durable -c full_page_writes=$durable" </dev/null 2>/dev/null; then
            export XINHUO_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=xinhuo;Database=postgres"
            cd "$root"
            return
        fi
    done
    fail "PostgreSQL did not start: $(tail -n 5 "$postgres_home/data/server.log")"
}

stop_postgres() {
    [[ -n $postgres_home ]] || return 0
    local bins=(/usr/lib/postgresql/*/bin) how=immediate
    [[ -z $postgres_kept ]] || how=fast
    (cd / && as_postgres "${bins[-1]}/pg_ctl" -D "$postgres_home/data" -m "$how" -s stop) >/dev/null 2>&1 || true
    [[ -n $postgres_kept ]] || rm -rf "$postgres_home" 2>/dev/null || true
    postgres_home=
}
