/// Which characters of a text stand for themselves, by where the text goes.
enum TextEscaping {
  /// All of them.
  case none
  /// The unreserved ones, which mean themselves everywhere in a URI (RFC 3986, section 2.3).
  case uri
  /// Also what is reserved but harmless in a query, and what is percent-encoded already (RFC 6570,
  /// section 3.2.3). Encoded are still `#`, `[` and `]`, which a query cannot hold, and `&` and `+`,
  /// which mean something else in one (OpenAPI Specification 3.0.4, allowReserved).
  case uriReserved
  /// Those that a form keeps (WHATWG URL, application/x-www-form-urlencoded percent-encode set).
  /// A space is a plus sign.
  case form
  /// As ``uriReserved``, in a form.
  case formReserved
  /// Those of a cookie's value (RFC 6265, section 4.1.1), but the percent sign, and the comma, which
  /// may stand between values.
  case cookie
  /// Those of a cookie's name: of a token (RFC 9110, section 5.6.2), but the percent sign.
  case cookieName

  /// How the names beside values that are escaped like this are escaped.
  var ofNames: TextEscaping {
    switch self {
    case .none: .none
    case .uri, .uriReserved: .uri
    case .form, .formReserved: .form
    case .cookie, .cookieName: .cookieName
    }
  }
}

extension String {
  /// Appends a text with everything percent-encoded but the unreserved characters, which mean
  /// themselves everywhere in a URI (RFC 3986, section 2.3).
  mutating func appendPercentEncoded(_ text: String) {
    appendPercentEncoded(text) { $0.isUnreserved }
  }

  /// Appends a text that is a host and a port, or the end of one (RFC 3986, section 3.2).
  mutating func appendPercentEncodedAuthority(_ text: String) {
    appendPercentEncoded(text) { $0.isUnreserved || ":[]".utf8.contains($0) }
  }

  /// Appends a text that is part of a URI already; only what cannot stand in one is encoded.
  mutating func appendPercentEncodedPath(_ text: String) {
    appendPercentEncoded(text) { $0.isUnreserved || "!$&'()*+,;=:@/%".utf8.contains($0) }
  }

  /// Appends a text, escaped for the place where it goes.
  mutating func append(_ text: String, escaping: TextEscaping) {
    switch escaping {
    case .none: self += text
    case .uri: appendPercentEncoded(text)
    case .uriReserved: appendKeepingTriples(text) { $0.isUnreserved || $0.isHarmlessInAQuery }
    case .form:
      for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated()
      {
        if index > 0 { self += "+" }
        appendPercentEncoded(String(word)) { $0.isKeptInAForm }
      }
    case .formReserved: append(text, escaping: .uriReserved)
    case .cookie: appendPercentEncoded(text) { $0.isCookieOctet && !",%".utf8.contains($0) }
    case .cookieName:
      appendPercentEncoded(text) {
        $0.isASCIILetterOrDigit || "!#$&'*+-.^_`|~".utf8.contains($0)
      }
    }
  }

  private mutating func appendKeepingTriples(_ text: String, keeping isKept: (UInt8) -> Bool) {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let isTriple =
        bytes[index] == UInt8(ascii: "%") && index + 2 < bytes.count
        && bytes[index + 1].isHexadecimalDigit && bytes[index + 2].isHexadecimalDigit
      if isTriple || isKept(bytes[index]) {
        unicodeScalars.append(Unicode.Scalar(bytes[index]))
      } else {
        appendEncoded(bytes[index])
      }
      index += 1
    }
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
        appendEncoded(byte)
      }
    }
  }

  private mutating func appendEncoded(_ byte: UInt8) {
    self += "%"
    unicodeScalars.append((byte >> 4).hexadecimalDigit)
    unicodeScalars.append((byte & 0xF).hexadecimalDigit)
  }
}

extension UInt8 {
  /// Whether a cookie's value can hold the character (RFC 6265, section 4.1.1; and the comma, which
  /// servers read).
  var isCookieOctet: Bool {
    0x21 <= self && self <= 0x7E && !"\";\\".utf8.contains(self)
  }

  fileprivate var isASCIILetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  fileprivate var isUnreserved: Bool { isASCIILetterOrDigit || "-._~".utf8.contains(self) }

  fileprivate var isKeptInAForm: Bool { isASCIILetterOrDigit || "*-._".utf8.contains(self) }

  fileprivate var isHarmlessInAQuery: Bool { ":/?@!$'()*,;=".utf8.contains(self) }

  fileprivate var isHexadecimalDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  fileprivate var hexadecimalDigit: Unicode.Scalar {
    Unicode.Scalar(self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "A") + self - 10)
  }
}
