"""The server that the example calls: somebody else's, as far as the example knows.

    python3 server.py [PORT]        (8000, or any free one for 0)

It prints its URL, and keeps everything in memory.
"""

import datetime
import email.parser
import email.policy
import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

photos = []


def add(title, tags, size):
    photo = {
        "id": f"p{len(photos) + 1}",
        "title": title,
        "tags": tags,
        "size": size,
        "uploaded_at": datetime.datetime.now(datetime.timezone.utc).isoformat(),
    }
    photos.append(photo)
    return photo


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        url = urlsplit(self.path)
        query = parse_qs(url.query)
        if not self.is_allowed():
            return
        if url.path == "/photos":
            self.list(query)
        elif url.path.startswith("/photos/"):
            found = [photo for photo in photos if photo["id"] == url.path.split("/")[2]]
            if found:
                self.answer(200, found[0], tag=f'"{found[0]["id"]}"')
            else:
                self.answer(404, {"code": "not_found", "message": "There is no such photo."})
        elif url.path == "/activity":
            self.stream()
        else:
            self.answer(404, {"code": "not_found", "message": "There is nothing here."})

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if not self.is_allowed():
            return
        head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        form = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + body)
        parts = {}
        for part in form.iter_parts():
            name = part.get_param("name", header="content-disposition")
            parts.setdefault(name, []).append(part.get_payload(decode=True))
        if not parts.get("file", [b""])[0]:
            self.answer(422, {"code": "no_picture", "message": "The picture is empty."})
            return
        tags = [tag.decode() for tag in parts.get("tags", [])]
        self.answer(201, add(parts["title"][0].decode(), tags, len(parts["file"][0])))

    def is_allowed(self):
        allowed = self.headers.get("Authorization") == "Bearer secret"
        if not allowed:
            self.answer(401, {"code": "no_token", "message": "Say who you are."})
        return allowed

    def list(self, query):
        wanted = set(query.get("tag", []))
        found = [p for p in reversed(photos) if not wanted or wanted & set(p["tags"])]
        start = int(query.get("cursor", ["0"])[0])
        end = start + int(query.get("limit", ["20"])[0])
        page = {"photos": found[start:end], "next_cursor": str(end) if end < len(found) else None}
        self.answer(200, page)

    def stream(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        events = [
            {"type": "photo_added", "photo": photos[-1]},
            {"type": "comment_added", "photo_id": photos[-1]["id"], "text": "What a light!"},
            # This one is newer than the document that clients have.
            {"type": "photo_liked", "photo_id": photos[-1]["id"], "likes": 3},
        ]
        for number, event in enumerate(events, 1):
            self.wfile.write(f"id: {number}\ndata: {json.dumps(event)}\n\n".encode())
            self.wfile.flush()
            time.sleep(0.1)
        self.close_connection = True

    def answer(self, status, body, tag=None):
        if tag and self.headers.get("If-None-Match") == tag:
            self.send_response(304)
            self.send_header("ETag", tag)
            self.end_headers()
            return
        bytes = json.dumps(body).encode()
        self.send_response(status)
        if tag:
            self.send_header("ETag", tag)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(bytes)))
        self.end_headers()
        self.wfile.write(bytes)

    def log_message(self, *arguments):
        pass


add("Harbour", ["sea"], 81_000)
add("Market", ["town"], 64_000)
add("Lighthouse", ["sea", "night"], 92_000)
port = int(sys.argv[1]) if len(sys.argv) > 1 else 8000
server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
print(f"http://127.0.0.1:{server.server_address[1]}", flush=True)
server.serve_forever()
