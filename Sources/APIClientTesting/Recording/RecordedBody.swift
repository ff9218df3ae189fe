import APIClientRuntime

/// A body in a recording, in the way that is easiest to read.
enum RecordedBody: Sendable, Hashable {
  case none
  case json(JSONValue)
  case text(String)
  case bytes([UInt8])

  init(_ bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .none
    } else if let value = try? JSONValue(parsing: bytes) {
      self = .json(value)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self = .text(text)
    } else {
      self = .bytes(bytes)
    }
  }

  var bytes: [UInt8] {
    switch self {
    case .none: []
    case .json(let value): value.serialized()
    case .text(let text): Array(text.utf8)
    case .bytes(let bytes): bytes
    }
  }

  /// The body in a file; nil for none.
  var json: JSONValue? {
    switch self {
    case .none: nil
    case .json(let value): ["json": value]
    case .text(let text): ["text": .string(text)]
    case .bytes(let bytes): ["base64": .string(Base64Data(bytes).description)]
    }
  }

  init(file value: JSONValue?) throws {
    guard let value else {
      self = .none
      return
    }
    if let json = value["json"] {
      self = .json(json)
    } else if let text = value["text"]?.stringValue {
      self = .text(text)
    } else if let text = value["base64"]?.stringValue {
      self = .bytes(try Base64Data(text).bytes)
    } else {
      throw RecordingError(description: "a body of the recording is none: \(value)")
    }
  }
}
