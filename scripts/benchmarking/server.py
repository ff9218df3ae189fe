"""A server of a file on loopback: nginx, as the present user and with files in a folder."""

import os
import pathlib
import socket
import subprocess
import sys
import time

CONFIGURATION = """\
{user}daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
events {{ worker_connections 512; }}
http {{
  access_log off;
  default_type application/json;
  keepalive_requests 1000000000;
  keepalive_timeout 600s;
  client_body_temp_path {folder}/temporary;
  proxy_temp_path {folder}/temporary;
  fastcgi_temp_path {folder}/temporary;
  uwsgi_temp_path {folder}/temporary;
  scgi_temp_path {folder}/temporary;
  server {{ listen 127.0.0.1:{port}; root {folder}/files; }}
}}
"""

RUN = (
    '{"dag_run_id":"manual__2026-11-21T07:04:12+00:00","dag_id":"warehouse_daily_load",'
    '"logical_date":"2026-11-21T07:04:12+00:00","start_date":"2026-11-21T07:04:13.250118+00:00",'
    '"end_date":null,"run_type":"manual","state":"running","external_trigger":true,'
    '"conf":{"day":"2026-11-20","tables":["customers","orders"]},"note":"%s"}'
)


class Server:
    """The server, as long as the `with` lasts. It answers /runs/first with a run of 1000 bytes."""

    def __init__(self, folder):
        # The worker's user may not look into a temporary folder, unless it is the one who made it.
        self.folder = pathlib.Path(folder).resolve()
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        file = self.folder / "files" / "runs" / "first"
        file.parent.mkdir(parents=True)
        file.write_text(RUN % ("x" * (1000 - len(RUN % ""))))
        configuration = self.folder / "nginx.conf"
        user = "user root;\n" if os.geteuid() == 0 else ""
        configuration.write_text(CONFIGURATION.format(folder=self.folder, port=self.port, user=user))
        self.process = subprocess.Popen(
            ["nginx", "-e", self.folder / "error.log", "-c", configuration, "-p", self.folder]
        )
        self.wait()
        # The clients heed the environment's proxies, which are not for this server.
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            os.environ.pop(name, None)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def wait(self):
        """Waits until it listens."""
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        sys.exit(f"benchmark: nginx does not listen: {(self.folder / 'error.log').read_text()}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
