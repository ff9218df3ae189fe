/// The fragment of a reference as a JSON pointer (RFC 6901, section 6), each of its tokens as it is
/// written and as it is meant. A name stays as it is written when the tokens around it change.
struct Fragment {
  /// A token of a new pointer.
  enum Piece {
    /// The old pointer's token of this number.
    case kept(Int)
    /// A token that is not in the old pointer.
    case made(String)
  }

  /// What the tokens mean.
  let tokens: [String]
  private let written: [Substring]

  /// Reads a fragment, without its number sign.
  ///
  /// - Returns: nil when it is no pointer.
  init?(_ text: Substring) {
    var written = text.split(separator: "/", omittingEmptySubsequences: false)
    guard written.first?.isEmpty == true else { return nil }
    written.removeFirst()
    var tokens: [String] = []
    for token in written {
      guard let decoded = token.removingPercentEscapes else { return nil }
      tokens.append(
        decoded.replacingAll("~1", with: "/").replacingAll("~0", with: "~")
      )
    }
    self.tokens = tokens
    self.written = written
  }

  /// The text of a pointer, without a number sign.
  func text(of pieces: [Piece]) -> String {
    var text = ""
    for piece in pieces {
      text += "/"
      switch piece {
      case .kept(let index): text += written[index]
      case .made(let token): text += token.escapedForPointer
      }
    }
    return text
  }
}

extension String {
  /// The text as a token of a pointer in a URI fragment.
  var escapedForPointer: String {
    replacingAll("~", with: "~0").replacingAll("/", with: "~1").replacingAll("%", with: "%25")
  }

  fileprivate func replacingAll(_ text: String, with replacement: String) -> String {
    utf8.contains(text.utf8.first ?? 0) ? replacing(text, with: replacement) : self
  }
}

extension Substring {
  /// The text that percent escapes stand for (RFC 3986, section 2.1); nil when one is incomplete.
  fileprivate var removingPercentEscapes: String? {
    guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
    var bytes: [UInt8] = []
    var iterator = utf8.makeIterator()
    while let byte = iterator.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = iterator.next().flatMap(Self.digit),
        let low = iterator.next().flatMap(Self.digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.flatMap(UInt8.init(exactly:))
  }
}
