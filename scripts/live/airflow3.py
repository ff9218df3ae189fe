"""What scripts/live/airflow3.sh needs beyond bash. Run with the Python of the Airflow venv.

airflow3.py ready URL [PID...]   wait until every part is healthy, all DAGs are there and both users get in
airflow3.py expired URL          print a token that the server has made and refuses by now
"""

import json
import sys
import time
import urllib.error
import urllib.request

from helper import opener, wait

PARTS = ("metadatabase", "scheduler", "triggerer", "dag_processor")
# Whether each is paused.
DAGS = {
    "live_consumer": False,
    "live_daily": True,
    "live_log": False,
    "live_mapped": False,
    "live_parameters": False,
    "live_paused": True,
    "live_producer": False,
    "live_repair": False,
    "live_runs": False,
    "live_sequence": False,
    "live_values": False,
}


def ask(url, token=None, body=None):
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = "Bearer " + token
    data = None if body is None else json.dumps(body).encode()
    try:
        with opener.open(urllib.request.Request(url, data, headers), timeout=30) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        error.read()
        return error.code, None


def token(url, user, path="/auth/token"):
    status, body = ask(url + path, body={"username": user, "password": user})
    if status != 201:
        raise ValueError(f"{path} answers {user} with {status}, not 201")
    return body["access_token"]


def missing(url):
    """What the server at `url` still lacks, or None."""
    try:
        _, health = ask(url + "/api/v2/monitor/health")
        if not health or [part for part in PARTS if health[part]["status"] != "healthy"]:
            return f"not all healthy: {health}"
        status, _ = ask(url + "/api/v2/dags")
        if status != 401:
            return f"/dags without a token answers {status}, not 401"
        for user in ("admin", "viewer"):
            status, body = ask(url + "/api/v2/dags", token(url, user))
            if status != 200:
                return f"/dags as {user} answers {status}, not 200"
            paused = {dag["dag_id"]: dag["is_paused"] for dag in body["dags"]}
            if paused != DAGS:
                return f"DAGs (paused or not) are {paused}"
    except (OSError, ValueError) as error:
        return str(error)


def ready(url, *pids):
    wait(missing, url, [int(pid) for pid in pids])


def expired(url):
    text = token(url, "admin", "/auth/token/cli")
    end = time.monotonic() + 30
    while ask(url + "/api/v2/dags", text)[0] != 401:
        if time.monotonic() > end:
            sys.exit("the token does not expire")
        time.sleep(0.3)
    print(text)


if __name__ == "__main__":
    commands = {f.__name__: f for f in (ready, expired)}
    commands[sys.argv[1]](*sys.argv[2:])
