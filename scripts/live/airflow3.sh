# How an Airflow 3 is started; to be sourced after common.sh.

pythons=("3, 10" "3, 14") # from, and up to but not
tests=LiveV2Tests

# What every part is told, in its environment. One port is for everything: the tasks, too, speak to
# the API server.
configure() {
    settings=(
        "AIRFLOW_HOME=$home"
        "AIRFLOW__CORE__DAGS_FOLDER=$live/dags-3"
        AIRFLOW__CORE__LOAD_EXAMPLES=False
        AIRFLOW__CORE__EXECUTOR=LocalExecutor
        AIRFLOW__CORE__PARALLELISM=4
        AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS=admin:admin,viewer:viewer # names and roles
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE=$home/passwords.json"
        # Tokens of /auth/token/cli have ended after two seconds, so that a test can see what happens
        # then. Those of /auth/token live for a day.
        AIRFLOW__API_AUTH__JWT_CLI_EXPIRATION_TIME=2
        AIRFLOW__API_AUTH__JWT_LEEWAY=0
        AIRFLOW__API_AUTH__JWT_ISSUER=live # 3.0 makes no token without one where PyJWT is recent
        AIRFLOW__SCHEDULER__SCHEDULER_HEARTBEAT_SEC=1
        AIRFLOW__SCHEDULER__SCHEDULER_IDLE_SLEEP_TIME=0.2
        # The DAGs do not change while a run lasts.
        AIRFLOW__DAG_PROCESSOR__MIN_FILE_PROCESS_INTERVAL=600
        AIRFLOW__DAG_PROCESSOR__PARSING_PROCESSES=1
        AIRFLOW__DATABASE__LOAD_DEFAULT_CONNECTIONS=False
        AIRFLOW__USAGE_DATA_COLLECTION__ENABLED=False
        SCARF_ANALYTICS=false
        PYTHONDONTWRITEBYTECODE=1 # none beside the DAGs
    )
}

# Without the file Airflow would make the passwords up.
prepare() {
    printf '{"admin": "admin", "viewer": "viewer"}\n' >"$home/passwords.json"
    migrate
}

part() { # NAME [OPTION...]
    local name=$1
    shift
    spawn env "${settings[@]}" "$venv/bin/python" -m airflow "$name" "$@" >"$home/$name.log" 2>&1
}

# Sets `url` and `variables`, which the command is given.
start() {
    local port
    port=$("$venv/bin/python" "$live/helper.py" ports 1)
    url=http://127.0.0.1:$port
    settings+=(
        "AIRFLOW__API__BASE_URL=$url"
        "AIRFLOW__CORE__EXECUTION_API_SERVER_URL=$url/execution/"
    )
    part api-server --host 127.0.0.1 --port "$port" --workers 1
    # Their own servers of logs would listen on every interface.
    part scheduler --skip-serve-logs
    part triggerer --skip-serve-logs
    part dag-processor
    "$venv/bin/python" "$live/airflow3.py" ready "$url" "${sessions[@]}" || {
        tail -n 30 "$home"/{api-server,scheduler,triggerer,dag-processor}.log >&2
        fail "Airflow $version did not start"
    }
    local expired
    expired=$("$venv/bin/python" "$live/airflow3.py" expired "$url") || fail "no token has expired"
    variables=("AIRFLOW_EXPIRED_TOKEN=$expired")
}
