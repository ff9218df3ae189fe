import Foundation

/// A client's connection, served by one thread until either side closes it.
struct Connection: Sendable, Hashable {
  private let socket: Int32

  init?(acceptedBy listener: Int32) {
    let socket = accept(listener, nil, nil)
    guard socket >= 0 else { return nil }
    self.socket = socket
  }

  func serve(_ handler: (ReceivedRequest) -> Answer) {
    var buffer: [UInt8] = []
    while let request = readRequest(&buffer) {
      switch handler(request) {
      case .response(let status, let headers, let body):
        guard send(status, headers, body, withBody: request.method != "HEAD") else { return }
      case .stream(let headers, let next):
        guard stream(headers, next) else { return }
      case .hangUp:
        return
      case .silence:
        while read(into: &buffer) {}
        return
      }
    }
  }

  /// Ends the connection; what waits for it wakes up.
  func shutDown() {
    shutdown(socket, Int32(SHUT_RDWR))
  }

  func close() {
    shutDown()
    _ = Foundation.close(socket)
  }

  private func readRequest(_ buffer: inout [UInt8]) -> ReceivedRequest? {
    let separator = Array("\r\n\r\n".utf8)
    var end = buffer.firstRange(of: separator)
    while end == nil {
      guard read(into: &buffer) else { return nil }
      end = buffer.firstRange(of: separator)
    }
    guard let end else { return nil }
    let lines = String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    buffer.removeFirst(end.upperBound)
    let requestLine = lines[0].split(separator: " ")
    guard requestLine.count == 3 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] =
        parts.count == 2 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
    }
    let isChunked = headers["transfer-encoding"]?.lowercased() == "chunked"
    let length = headers["content-length"].flatMap { Int($0) } ?? 0
    guard let body = isChunked ? readChunks(&buffer) : readBytes(length, &buffer) else {
      return nil
    }
    return ReceivedRequest(
      method: String(requestLine[0]),
      target: String(requestLine[1]),
      headers: headers,
      body: body
    )
  }

  private func readBytes(_ count: Int, _ buffer: inout [UInt8]) -> [UInt8]? {
    while buffer.count < count {
      guard read(into: &buffer) else { return nil }
    }
    defer { buffer.removeFirst(count) }
    return Array(buffer.prefix(count))
  }

  /// A body in chunks (RFC 9112, section 7.1), without trailers.
  private func readChunks(_ buffer: inout [UInt8]) -> [UInt8]? {
    var body: [UInt8] = []
    while true {
      while !buffer.contains(UInt8(ascii: "\n")) {
        guard read(into: &buffer) else { return nil }
      }
      let line = buffer.prefix { $0 != UInt8(ascii: "\n") }
      buffer.removeFirst(line.count + 1)
      let digits = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespaces)
      guard let size = Int(digits.trimmingCharacters(in: .newlines), radix: 16),
        let chunk = readBytes(size + 2, &buffer)
      else { return nil }
      body += chunk.dropLast(2)
      if size == 0 { return body }
    }
  }

  private func read(into buffer: inout [UInt8]) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = recv(socket, &chunk, chunk.count, 0)
    guard count > 0 else { return false }
    buffer += chunk.prefix(count)
    return true
  }

  private func send(
    _ status: Int,
    _ headers: [String: String],
    _ body: [UInt8],
    withBody: Bool
  ) -> Bool {
    var head = "HTTP/1.1 \(status) Status\r\n"
    if status != 204, status != 304 { head += "Content-Length: \(body.count)\r\n" }
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
    return send(Array((head + "\r\n").utf8) + (withBody ? body : []))
  }

  private func stream(_ headers: [String: String], _ next: (Int) -> [UInt8]?) -> Bool {
    var head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
    guard send(Array((head + "\r\n").utf8)) else { return false }
    var number = 0
    while let piece = next(number) {
      number += 1
      let size = String(piece.count, radix: 16)
      guard send(Array("\(size)\r\n".utf8) + piece + Array("\r\n".utf8)) else { return false }
    }
    return send(Array("0\r\n\r\n".utf8))
  }

  private func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      #if os(Linux)
        let flags = Int32(MSG_NOSIGNAL)
      #else
        let flags: Int32 = 0
      #endif
      let count = rest.withUnsafeBytes { Foundation.send(socket, $0.baseAddress, $0.count, flags) }
      guard count > 0 else { return false }
      rest.removeFirst(count)
    }
    return true
  }
}
