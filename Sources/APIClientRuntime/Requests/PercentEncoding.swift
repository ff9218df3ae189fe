extension String {
  /// Appends a text with everything percent-encoded but the unreserved characters, which mean
  /// themselves everywhere in a URI (RFC 3986, section 2.3).
  mutating func appendPercentEncoded(_ text: String) {
    appendPercentEncoded(text) { $0.isUnreserved }
  }

  /// Appends a text that is part of a URI already; only what cannot stand in one is encoded.
  mutating func appendPercentEncodedPath(_ text: String) {
    appendPercentEncoded(text) { $0.isUnreserved || "!$&'()*+,;=:@/%".utf8.contains($0) }
  }

  private mutating func appendPercentEncoded(_ text: String, keeping isKept: (UInt8) -> Bool) {
    guard !text.utf8.allSatisfy(isKept) else {
      self += text
      return
    }
    for byte in text.utf8 {
      if isKept(byte) {
        unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        self += "%"
        unicodeScalars.append((byte >> 4).hexadecimalDigit)
        unicodeScalars.append((byte & 0xF).hexadecimalDigit)
      }
    }
  }
}

extension UInt8 {
  fileprivate var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  fileprivate var hexadecimalDigit: Unicode.Scalar {
    Unicode.Scalar(self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "A") + self - 10)
  }
}
