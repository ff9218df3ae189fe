"""What scripts/live-test-kerberos needs beside Airflow. `accept` needs pykerberos.

kerberos_server.py accept HOST ADDRESS PORT   a server for HTTP/HOST that sends tokens, right and wrong
kerberos_server.py silent PORT                a KDC that takes connections and never answers
kerberos_server.py skew CACHE                 set the clock of a cache's owner an hour ahead

What `accept` answers a client who has a ticket, by path:

/whole    the token that proves who the server is
/quiet    no token, as Airflow does
/garbage  bytes that are no token
/text     what is not even base64
/other    the token of the exchange before, as one who listens in could send it
/changed  the token with one bit turned
/missing  status 404 and no token
"""

import base64
import http.server
import json
import socket
import struct
import sys
import threading

last = None
lock = threading.Lock()


def answered(path, token):
    """The token to send in place of `token`."""
    global last
    with lock:
        previous, last = last, token
    if path in ("/quiet", "/missing"):
        return None
    if path == "/garbage":
        return base64.b64encode(b"This is not a token.").decode()
    if path == "/text":
        return "*not*base64*"
    if path == "/other":
        return previous
    if path == "/changed":
        data = bytearray(base64.b64decode(token))
        data[-1] ^= 1
        return base64.b64encode(data).decode()
    return token


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    service = ""

    def do_GET(self):
        import kerberos

        scheme, _, token = self.headers.get("Authorization", "").partition(" ")
        if scheme != "Negotiate":
            return self.answer(401, {"title": "no token"}, "Negotiate")
        try:
            _, state = kerberos.authGSSServerInit(self.service)
            try:
                kerberos.authGSSServerStep(state, token)
                user = kerberos.authGSSServerUserName(state)
                token = kerberos.authGSSServerResponse(state)
            finally:
                kerberos.authGSSServerClean(state)
        except kerberos.KrbError as error:
            return self.answer(401, {"title": str(error)}, "Negotiate")
        path = self.path.partition("?")[0]
        token = answered(path, token)
        status = 404 if path == "/missing" else 200
        self.answer(status, {"title": user}, token and f"Negotiate {token}")

    def answer(self, status, value, challenge):
        body = json.dumps(value).encode()
        self.send_response(status)
        if challenge:
            self.send_header("WWW-Authenticate", challenge)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def accept(host, address, port):
    Handler.service = f"HTTP@{host}"
    http.server.ThreadingHTTPServer((address, int(port)), Handler).serve_forever()


def silent(port):
    with socket.create_server(("127.0.0.1", int(port))) as listener:
        connections = []
        while True:
            connections.append(listener.accept())


def skew(cache):
    """Writes how far the KDC's clock is ahead into a cache's header (version 4, tag 1)."""
    with open(cache, "r+b") as file:
        version, length = struct.unpack(">HH", file.read(4))
        tag, size = struct.unpack(">HH", file.read(4)) if length else (None, None)
        if (version, tag, size) != (0x504, 1, 8):
            sys.exit(f"{cache} has no field for the difference of the clocks")
        file.seek(8)
        file.write(struct.pack(">ii", 3600, 0))


if __name__ == "__main__":
    {"accept": accept, "silent": silent, "skew": skew}[sys.argv[1]](*sys.argv[2:])
