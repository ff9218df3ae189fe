import APIClientRuntime
import FaultServer

extension APIRetryPolicy {
  /// As many attempts as one likes, without waiting long.
  static func quick(_ attempts: Int) -> APIRetryPolicy {
    APIRetryPolicy(maximumAttempts: attempts, delay: .milliseconds(1), budget: 100)
  }
}

/// All faults, and what the caller sees of each.
let faults: [Fault] = [
  // Time.
  Fault("accepts and never answers", .timedOut, .hold),
  Fault(
    "answers one byte a second",
    .timedOut,
    .text("HTTP/1.1 200 OK\nContent-Length: 14\n\n"),
    .sendAgain([0x20], times: 14, every: .seconds(1))
  ),
  Fault(
    "sends one byte of its head a second",
    .timedOut,
    .text("HTTP/1.1 200 OK\nX-Long: "),
    .sendAgain([0x61], times: 14, every: .seconds(1))
  ),

  // Connections.
  Fault("closes without a word", .transport(.interrupted)),
  Fault(
    "closes in the head",
    .endsTheProcess("Foundation on Linux has a fatal error: swift-corelibs-foundation, issue 5285"),
    onCurl: .transport(.interrupted),
    onAsyncHTTPClient: .transport(.interrupted),
    .text("HTTP/1.1 200 OK\nContent-")
  ),
  Fault(
    "closes after the head",
    .transport(.interrupted),
    .text("HTTP/1.1 200 OK\nContent-Length: 14\n\n")
  ),
  Fault(
    "closes in the body",
    .transport(.interrupted),
    .text("HTTP/1.1 200 OK\nContent-Length: 14\n\n{\"title\"")
  ),
  Fault(
    "closes in a body in chunks",
    .transport(.interrupted),
    .text("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n8\n{\"title\"\n")
  ),
  Fault("drops the first connection", .value, retries: .quick(3)) { number in
    number == 0 ? [] : [.value]
  },

  // Lengths.
  Fault(
    "says it sends more than it does, and waits",
    .timedOut,
    .text("HTTP/1.1 200 OK\nContent-Length: 100\n\n{\"title\": \"t\"}"),
    .hold
  ),
  Fault(
    "sends more than it says",
    .value,
    .text("HTTP/1.1 200 OK\nContent-Length: 14\n\n{\"title\": \"t\"}HTTP/1.1 500 No\n\n"),
    .next
  ),
  Fault(
    "sends a length that is no number",
    .transport(.malformed),
    .text("HTTP/1.1 200 OK\nContent-Length: many\n\n{\"title\": \"t\"}")
  ),
  Fault(
    "sends a chunk with a bad size",
    .transport(.malformed),
    .text("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nzz\n{\"title\": \"t\"}\n0\n\n")
  ),
  Fault(
    "sends a chunk of a size that overflows",
    .transport(.malformed),
    .text("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nFFFFFFFFFFFFFFFFF\n{}\n0\n\n")
  ),
  Fault(
    "sends a gigabyte",
    .bodyTooLarge,
    .text("HTTP/1.1 200 OK\nContent-Length: \(1 << 30)\n\n"),
    .sendAgain([UInt8](repeating: 0x20, count: 1 << 16), times: 1 << 14)
  ),
  Fault(
    "sends a gigabyte without saying so",
    .bodyTooLarge,
    .text("HTTP/1.1 200 OK\n\n"),
    .sendAgain([UInt8](repeating: 0x20, count: 1 << 16), times: 1 << 14)
  ),
  Fault(
    "sends a megabyte that inflates to a hundred times that",
    .bodyTooLarge,
    .response(gzippedZeros(count: 160 << 20), fields: "Content-Encoding: gzip\r\n")
  ),

  // Contents.
  Fault(
    "sends gzip that is none",
    .transport(.malformed),
    .response("this is not gzip", fields: "Content-Encoding: gzip\n")
  ),
  Fault(
    "sends a page with status 200",
    .undecodable,
    .response("<html>Log in</html>", fields: "Content-Type: text/html\n")
  ),
  Fault("sends nothing with status 200", .undecodable, .response("")),
  Fault(
    "sends JSON nested 100,000 deep",
    .undecodable,
    .response(String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000))
  ),
  Fault(
    "sends JSON that is not UTF-8",
    .undecodable,
    .response(Array(#"{"title": ""#.utf8) + [0xFF, 0xFE] + Array(#""}"#.utf8))
  ),
  Fault("speaks no HTTP", .transport(.malformed), .text("SSH-2.0-OpenSSH_9.2\n"), .hold),

  // Heads.
  Fault("continues first", .value, .text("HTTP/1.1 100 Continue\n\n"), .value, .next),
  Fault(
    "gives early hints",
    .value,
    .text("HTTP/1.1 103 Early Hints\nLink: </a>\n\n"),
    .value,
    .next
  ),
  Fault(
    "sends a header field of a megabyte",
    // Foundation hands on what curl says: that there is no memory left.
    .transport(.other),
    onCurl: .transport(.malformed),
    onAsyncHTTPClient: .transport(.malformed),
    .response(
      "{\"title\": \"t\"}",
      fields: "X-Long: \(String(repeating: "a", count: 1 << 20))\n"
    )
  ),

  // Statuses.
  Fault(
    "redirects in a loop",
    .status(302),
    .response("", status: 302, fields: "Location: /\n"),
    .next
  ),
  Fault(
    "redirects to another origin",
    .status(307),
    .response("", status: 307, fields: "Location: http://127.0.0.1:1/\n"),
    .next
  ),
  Fault("asks for a second", .value, retries: .quick(2)) { number in
    number == 0
      ? [.response("", status: 429, fields: "Retry-After: 1\n"), .next] : [.value, .next]
  },
  Fault("is unavailable ten times", .status(503, attempts: 3), retries: .quick(3)) { number in
    [number < 10 ? .response("", status: 503) : .value, .next]
  },
  Fault("is unavailable ten times for a patient caller", .value, retries: .quick(11)) { number in
    [number < 10 ? .response("", status: 503) : .value, .next]
  },
]
