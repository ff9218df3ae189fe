#if os(Linux)
  import HTTPTypes

  /// The head of a response, made of the lines that libcurl hands on: those of interim responses come
  /// first (RFC 9110, section 15.2), those of trailers last (section 6.5), and neither belong to it.
  struct CurlHead {
    /// How much all lines of a response may have, in bytes, which libcurl itself limits from 8.3 on.
    static let limit = 300 << 10

    /// The head, once its last line has arrived.
    private(set) var response: HTTPResponse?
    /// What the body is encoded by that nobody has asked for; nil if there is nothing of the kind.
    private(set) var foreignCoding: String?

    private var status: HTTPResponse.Status?
    private var fields: [HTTPField] = []
    private var size = 0
    private var codingCount = 0

    /// Takes a line.
    ///
    /// - Throws: ``TransportError`` when there is too much, or when the status is none.
    mutating func take(_ bytes: UnsafeRawBufferPointer) throws(TransportError) {
      size += bytes.count
      guard size <= Self.limit else {
        throw TransportError(.malformed, "the head is larger than \(Self.limit) bytes")
      }
      // Trailers.
      guard response == nil else { return }
      var end = bytes.endIndex
      while end > 0, [0x0D, 0x0A].contains(bytes[end - 1]) { end -= 1 }
      let line = bytes[..<end]
      if line.isEmpty {
        try finish()
      } else if status == nil {
        try begin(line)
      } else if [0x20, 0x09].contains(line[0]) {
        fold(line)
      } else {
        add(line)
      }
    }

    private mutating func begin(_ line: Slice<UnsafeRawBufferPointer>) throws(TransportError) {
      let words = line.split(separator: 0x20, omittingEmptySubsequences: true)
      let text = words.count > 1 ? String(decoding: words[1], as: UTF8.self) : ""
      guard text.utf8.count == 3, let code = Int(text), (100...999).contains(code) else {
        throw TransportError(.malformed, "the status is '\(text.prefix(16))'")
      }
      status = HTTPResponse.Status(code: code)
    }

    private mutating func add(_ line: Slice<UnsafeRawBufferPointer>) {
      guard let colon = line.firstIndex(of: 0x3A) else { return }
      let value = Self.trimmed(line[(colon + 1)...])
      guard let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self)),
        HTTPField.isValidValue(value)
      else { return }
      fields.append(HTTPField(name: name, value: value))
      check(name, value.lowercased())
    }

    /// The rest of a field that goes over several lines (RFC 9112, section 5.2).
    private mutating func fold(_ line: Slice<UnsafeRawBufferPointer>) {
      let rest = Self.trimmed(line)
      guard let last = fields.popLast() else { return }
      let value = "\(last.value) \(rest)"
      fields.append(HTTPField.isValidValue(value) ? HTTPField(name: last.name, value: value) : last)
    }

    /// libcurl undoes each coding that it knows, asked for or not, and one inside of another. Those that
    /// a few bytes can make gigabytes with are not for its memory, nor for ours.
    private mutating func check(_ name: HTTPField.Name, _ value: String) {
      switch name {
      case .contentEncoding:
        for coding in value.split(separator: ",") {
          let coding = String(coding.filter { $0 != " " && $0 != "\t" })
          guard coding != "identity", coding != "none" else { continue }
          codingCount += 1
          if !["gzip", "x-gzip", "deflate"].contains(coding) || codingCount > 1 {
            foreignCoding = foreignCoding ?? value
          }
        }
      case .transferEncoding where value != "chunked" && value != "identity":
        foreignCoding = foreignCoding ?? value
      default: break
      }
    }

    private mutating func finish() throws(TransportError) {
      // An empty line where a head should begin says nothing.
      guard let status else { return }
      if status.kind == .informational, status.code != 101 {
        self.status = nil
        fields = []
        foreignCoding = nil
        codingCount = 0
        return
      }
      response = HTTPResponse(status: status, headerFields: HTTPFields(fields))
    }

    private static func trimmed(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
      var bytes = bytes
      while let first = bytes.first, [0x20, 0x09].contains(first) { bytes.removeFirst() }
      while let last = bytes.last, [0x20, 0x09].contains(last) { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
#endif
