/// A place within a document (RFC 6901), as the fragment of a reference names it.
struct JSONPointer: Hashable {
  let tokens: [String]

  init(tokens: [String]) {
    self.tokens = tokens
  }

  /// Reads a pointer from a URI fragment (RFC 6901, section 6), without its number sign.
  ///
  /// - Returns: nil when the text is neither empty nor begins with a slash, or when an escape is
  ///   incomplete.
  init?(fragment: Substring) {
    guard let decoded = fragment.removingPercentEscapes else { return nil }
    guard !decoded.isEmpty else {
      tokens = []
      return
    }
    guard decoded.hasPrefix("/") else { return nil }
    var tokens: [String] = []
    for token in decoded.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let token = token.unescapedPointerToken else { return nil }
      tokens.append(token)
    }
    self.tokens = tokens
  }
}

extension Substring {
  /// The text that percent escapes stand for (RFC 3986, section 2.1); nil when one is incomplete.
  var removingPercentEscapes: String? {
    guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
    var bytes: [UInt8] = []
    var iterator = utf8.makeIterator()
    while let byte = iterator.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = iterator.next()?.hexadecimalValue,
        let low = iterator.next()?.hexadecimalValue
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A tilde stands before `0` for itself and before `1` for a slash, and before nothing else.
  fileprivate var unescapedPointerToken: String? {
    guard utf8.contains(UInt8(ascii: "~")) else { return String(self) }
    var token = ""
    var iterator = unicodeScalars.makeIterator()
    while let scalar = iterator.next() {
      guard scalar == "~" else {
        token.unicodeScalars.append(scalar)
        continue
      }
      switch iterator.next() {
      case "0": token.append("~")
      case "1": token.append("/")
      default: return nil
      }
    }
    return token
  }
}

extension UInt8 {
  fileprivate var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
