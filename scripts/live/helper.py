"""What the scripts of the live tests need beyond bash. Run with the Python of the Airflow venv.

helper.py ports COUNT            print COUNT free loopback ports
helper.py session COMMAND...     become the leader of a new session, then COMMAND
helper.py ready URL... [PID...]  wait until the servers answer and the DAGs are there
helper.py answers URL [PID...]    wait until the server answers, whatever it is
helper.py stop SESSION...        end every process of these sessions
"""

import base64
import json
import os
import signal
import socket
import sys
import time
import urllib.error
import urllib.request

import psutil

DEADLINE = 120
DAGS = {"live_runs": False, "live_producer": False, "live_consumer": False, "live_paused": True}
# Loopback must not go through a proxy.
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def ports(count):
    # Held open together, so that they differ.
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(int(count))]
    print(*(s.getsockname()[1] for s in sockets))


def session(*command):
    # `setsid` of the shell is not everywhere; this also keeps the process id.
    os.setsid()
    os.execvp(command[0], command)


def get(url, credentials=None):
    headers = {}
    if credentials:
        headers["Authorization"] = "Basic " + base64.b64encode(credentials.encode()).decode()
    try:
        with opener.open(urllib.request.Request(url, headers=headers), timeout=30) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        error.read()
        return error.code, None


def missing(url):
    """What the server at `url` still lacks, or None."""
    try:
        _, health = get(url + "/health")
        if not health or health["scheduler"]["status"] != "healthy":
            return f"scheduler not healthy: {health}"
        status, _ = get(url + "/dags")
        if status != 401:
            return f"/dags without credentials answers {status}, not 401"
        for user in ("admin:admin", "viewer:viewer"):
            status, body = get(url + "/dags", user)
            if status != 200:
                return f"/dags as {user.split(':')[0]} answers {status}, not 200"
            paused = {dag["dag_id"]: dag["is_paused"] for dag in body["dags"] if dag["is_active"]}
            if paused != DAGS:
                return f"DAGs (paused or not) are {paused}"
    except (OSError, ValueError) as error:
        return str(error)


def wait(lack_of, url, pids):
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # no traceback
    end = time.monotonic() + DEADLINE
    while lack := lack_of(url):
        if [pid for pid in pids if not psutil.pid_exists(pid)]:
            sys.exit(f"a process ended early ({lack})")
        if time.monotonic() > end:
            sys.exit(f"{url} not ready after {DEADLINE} s: {lack}")
        time.sleep(0.3)


def ready(*arguments):
    urls = [a for a in arguments if not a.isdigit()]
    for url in urls:
        wait(missing, url, [int(a) for a in arguments if a.isdigit()])


def silence(url):
    try:
        opener.open(url, timeout=30).close()
    except urllib.error.HTTPError as error:
        error.close()
    except OSError as error:
        return str(error)


def answers(url, *pids):
    wait(silence, url, [int(pid) for pid in pids])


def members(sessions):
    found = []
    for pid in psutil.pids():
        try:
            # A leader that has not yet called setsid is known by its own id.
            if (pid in sessions or os.getsid(pid) in sessions) and (
                psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
            ):
                found.append(pid)
        except (OSError, psutil.Error):
            pass  # ended meanwhile
    return found


def stop(*arguments):
    # By session, not by process group: Airflow's parsers and tasks make groups of their own.
    sessions = {int(a) for a in arguments}
    # At first those who lead a session, for they know how to end the others. Then all that is left:
    # the triggerer of Airflow 3 waits for its own process for ever now and then.
    for number, among, patience in ((signal.SIGTERM, sessions, 6), (signal.SIGKILL, None, 5)):
        for pid in members(sessions):
            if among is None or pid in among:
                try:
                    os.kill(pid, number)
                except ProcessLookupError:
                    pass
        end = time.monotonic() + patience
        while left := members(sessions):
            if time.monotonic() > end:
                break
            time.sleep(0.1)
        if not left:
            return
    sys.exit(f"still running: {left}")


if __name__ == "__main__":
    commands = {f.__name__: f for f in (ports, session, ready, answers, stop)}
    commands[sys.argv[1]](*sys.argv[2:])
