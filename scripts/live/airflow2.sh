# How an Airflow 2 is started; to be sourced after common.sh.

pythons=("3, 8" "3, 13") # from, and up to but not
tests=LiveTests

# What every Airflow 2 here is told, in its environment.
configure() { # [AUTH-BACKEND]
    settings=(
        "AIRFLOW_HOME=$home"
        "AIRFLOW__CORE__DAGS_FOLDER=$live/dags"
        AIRFLOW__CORE__LOAD_EXAMPLES=False
        AIRFLOW__CORE__EXECUTOR=SequentialExecutor
        AIRFLOW__DATABASE__LOAD_DEFAULT_CONNECTIONS=False
        "AIRFLOW__WEBSERVER__CONFIG_FILE=$live/webserver_config.py"
        # Airflow adds the second by itself, with a warning.
        "AIRFLOW__API__AUTH_BACKENDS=airflow.providers.fab.auth_manager.api.auth.backend.${1:-basic_auth},airflow.api.auth.backend.session"
        AIRFLOW__SCHEDULER__SCHEDULER_HEARTBEAT_SEC=1
        AIRFLOW__SCHEDULER__SCHEDULER_IDLE_SLEEP_TIME=0.2
        # The DAGs do not change while a run lasts, and parsing holds the scheduler up.
        AIRFLOW__SCHEDULER__MIN_FILE_PROCESS_INTERVAL=600
        AIRFLOW__USAGE_DATA_COLLECTION__ENABLED=False
        SCARF_ANALYTICS=false
        PYTHONDONTWRITEBYTECODE=1 # none beside the DAGs
    )
}

database() {
    migrate && airflow sync-perm # makes the roles
}

serve() { # NAME HOST:PORT WORKERS [SETTING...]
    local name=$1 address=$2 workers=$3
    shift 3
    # gunicorn itself, not `airflow webserver`: one process fewer to start and to stop.
    # Its control socket would be in the home directory, one for all servers.
    spawn env "${settings[@]}" SKIP_DAGS_PARSING=True "$@" "$venv/bin/python" -m gunicorn \
        --bind "$address" --workers "$workers" --preload --no-control-socket --access-logfile - \
        --config python:airflow.www.gunicorn_config "airflow.www.app:cached_app()" \
        >"$home/$name.log" 2>&1
}

user() { # NAME ROLE
    airflow users create --username "$1" --password "$1" --role "$2" \
        --firstname "$1" --lastname live --email "$1@example.org"
}

prepare() {
    database &&
        user admin Admin &&
        user viewer Viewer
}

# Sets `url` and `variables`, which the command is given.
start() {
    local ports widened="AIRFLOW__SCHEDULER__ALLOWED_RUN_ID_PATTERN=.*"
    read -r -a ports < <("$venv/bin/python" "$live/helper.py" ports 2)
    url=http://127.0.0.1:${ports[0]}/api/v1
    local strict_url=http://127.0.0.1:${ports[1]}/api/v1
    # The executor starts `airflow` by name.
    spawn env "${settings[@]}" "$widened" "PATH=$venv/bin:$PATH" \
        "$venv/bin/python" -m airflow scheduler --skip-serve-logs \
        >"$home/scheduler.log" 2>&1
    # Two servers on one database, as the pattern of run ids is settled when a server starts.
    serve webserver "127.0.0.1:${ports[0]}" 2 "$widened"
    serve strict "127.0.0.1:${ports[1]}" 1
    "$venv/bin/python" "$live/helper.py" ready "$url" "$strict_url" "${sessions[@]}" || {
        tail -n 30 "$home"/{scheduler,webserver,strict}.log >&2
        fail "Airflow $version did not start"
    }
    variables=("AIRFLOW_STRICT_URL=$strict_url")
}
