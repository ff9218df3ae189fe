/// A boundary that occurs in no part of a body (RFC 2046, section 5.1.1).
///
/// The same parts always have the same boundary: the first number is taken that no part holds after
/// the words before it. What is not in memory cannot be looked at; beside it, the boundary is random, of
/// more digits than chance could repeat.
struct MultipartBoundary {
  private static let beginning = Array("form-data-boundary-".utf8)
  private static let digitCount = 8
  private var used: Set<[UInt8]> = []
  private var isRandom = false

  /// The boundary.
  var text: String {
    let beginning = String(decoding: Self.beginning, as: UTF8.self)
    return beginning + (isRandom ? Self.randomDigits : unusedDigits)
  }

  private static var randomDigits: String {
    (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 16) }.joined(separator: "-")
  }

  private var unusedDigits: String {
    var number = 0
    while true {
      let digits = String(number)
      let padded = String(repeating: "0", count: Self.digitCount - digits.count) + digits
      guard used.contains(Array(padded.utf8)) else { return padded }
      number += 1
    }
  }

  /// Keeps the boundary apart from the body of a part.
  mutating func avoid(_ body: APIRequestBody) {
    if let bytes = body.bytes { avoid(bytes) } else { isRandom = true }
  }

  /// Keeps the boundary apart from what a part holds.
  mutating func avoid(_ bytes: [UInt8]) {
    let beginning = Self.beginning
    let length = beginning.count + Self.digitCount
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + length <= bytes.count {
        // A hyphen is rare and the letter f is not, so that most bytes are looked at once.
        guard bytes[index] == beginning[0], bytes[index + 4] == beginning[4] else {
          index += 1
          continue
        }
        if bytes[index..<index + beginning.count].elementsEqual(beginning) {
          used.insert(Array(bytes[index + beginning.count..<index + length]))
        }
        index += 1
      }
    }
  }
}
