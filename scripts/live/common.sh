# What the scripts that start an Airflow share; to be sourced. `root` is the folder of the package.
# It sets `version`, `venv` and `home`, the folder of a run, and sources airflow2.sh or airflow3.sh,
# before it uses the functions.

live=$root/scripts/live
venvs=${AIRFLOW_VENVS:-$root/.live}
[[ $venvs == /* ]] || venvs=$PWD/$venvs
python=${PYTHON:-python3}

fail() { echo "${0##*/}: $*" >&2; exit 1; }

# Nothing from outside may configure the server, the Python or the client.
for name in "${!AIRFLOW@}" "${!FLASK@}" "${!GUNICORN@}" PYTHONPATH PYTHONHOME VIRTUAL_ENV; do
    unset "$name"
done
no_proxy=127.0.0.1,localhost${no_proxy:+,$no_proxy}
export no_proxy NO_PROXY=$no_proxy

sessions=()

say() { echo "==> [${SECONDS}s] $*"; }

stop() {
    ((${#sessions[@]})) || return 0
    # Without what bash says of those that had to be killed.
    { "$venv/bin/python" "$live/helper.py" stop "${sessions[@]}" 2>&3; } 3>&2 2>/dev/null || return 1
    sessions=()
}

finish() {
    local status=$?
    trap '' INT TERM HUP
    stop || status=1
    exit "$status"
}
trap finish EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# Each process leads a session of its own, so that `stop` finds all it has started.
spawn() {
    "$venv/bin/python" "$live/helper.py" session "$@" &
    sessions+=($!)
}

airflow() { env "${settings[@]}" "$venv/bin/python" -m airflow "$@"; }

install() {
    # The mark is set last: without it an installation was cut short. The version is asked
    # for as well, as the Python beneath, or the place of the venv, may have changed since.
    if [[ -e $venv/.complete && $(env "${settings[@]}" "$venv/bin/airflow" version 2>/dev/null | tail -1) == "$version" ]]; then
        return
    fi
    say "installing Airflow $version in $venv"
    "$python" -c "import sys; sys.exit(not (${pythons[0]}) <= sys.version_info < (${pythons[1]}))" ||
        fail "Airflow $version needs a Python from (${pythons[0]}) up to (${pythons[1]}), that one not; name one with PYTHON=..."
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        fail "$python cannot make virtual environments; install python3-venv (apt-get install python3-venv)"
    rm -rf "$venv"
    mkdir -p "$venvs"
    "$python" -m venv "$venv"
    # Airflow pins little, so what it was seen to work with is pinned here. Those versions
    # need Python 3.11; an older one gets what pip finds.
    local pins=$live/constraints-$version.txt constraints=()
    if [[ -e $pins ]] && "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        constraints=(--constraint "$pins")
    fi
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
        "apache-airflow==$version" ${constraints[@]+"${constraints[@]}"} ||
        fail "pip could not install Airflow $version"
    touch "$venv/.complete"
}

migrate() {
    airflow db migrate &&
        # Readers then do not wait for the writer.
        "$venv/bin/python" -c 'import sqlite3, sys
sqlite3.connect(sys.argv[1]).execute("PRAGMA journal_mode=WAL")' "$home/airflow.db"
}
