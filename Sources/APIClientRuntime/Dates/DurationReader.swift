/// Reads the bytes of one ISO 8601 duration from front to back.
struct DurationReader {
  /// The parts, in the order in which they are written.
  private enum Unit: Int {
    case year, month, week, day, hour, minute, second

    /// The unit that a letter stands for, before or after the `T`.
    init?(_ letter: UInt8, inTime: Bool) {
      switch (letter | 0x20, inTime) {
      case (UInt8(ascii: "y"), false): self = .year
      case (UInt8(ascii: "m"), false): self = .month
      case (UInt8(ascii: "w"), false): self = .week
      case (UInt8(ascii: "d"), false): self = .day
      case (UInt8(ascii: "h"), true): self = .hour
      case (UInt8(ascii: "m"), true): self = .minute
      case (UInt8(ascii: "s"), true): self = .second
      default: return nil
      }
    }

    /// The length in seconds; `nil` if it differs.
    var seconds: Int? {
      switch self {
      case .year, .month: nil
      case .week: 604_800
      case .day: 86_400
      case .hour: 3_600
      case .minute: 60
      case .second: 1
      }
    }
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var counts = [Int](repeating: 0, count: 7)
  private var nanoseconds = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.position = bytes.startIndex
  }

  /// The duration that all the bytes together spell; `nil` if they spell none.
  mutating func read() -> ISO8601Duration? {
    let isNegative = readSign()
    guard skip("p") else { return nil }
    var last = -1
    var inTime = false
    repeat {
      if !inTime, skip("t") { inTime = true }
      guard let unit = readPart(inTime: inTime, isNegative: isNegative), unit.rawValue > last else {
        return nil
      }
      last = unit.rawValue
    } while position < bytes.endIndex

    return ISO8601Duration(
      text: String(decoding: bytes, as: UTF8.self),
      years: counts[0],
      months: counts[1],
      weeks: counts[2],
      days: counts[3],
      hours: counts[4],
      minutes: counts[5],
      seconds: counts[6],
      nanoseconds: nanoseconds
    )
  }

  /// Reads a number and its letter.
  private mutating func readPart(inTime: Bool, isNegative: Bool) -> Unit? {
    let isNegative = readSign() != isNegative
    guard var count = readNumber() else { return nil }
    let fraction = readFraction()
    guard
      let fraction, position < bytes.endIndex,
      let unit = Unit(bytes[position], inTime: inTime)
    else { return nil }
    position += 1
    if isNegative { count = -count }
    counts[unit.rawValue] = count
    guard let billionths = fraction.billionths else { return unit }

    // A fraction counts as seconds. It is in the last part, so there are none yet, or they are it.
    guard position == bytes.endIndex, let length = unit.seconds else { return nil }
    let total = Int64(billionths) * Int64(length) * (isNegative ? -1 : 1)
    counts[Unit.second.rawValue] += Int(total / Int64(DateTime.nanosecondsPerSecond))
    nanoseconds = Int(total % Int64(DateTime.nanosecondsPerSecond))
    return unit
  }

  /// Whether there is a minus sign; a plus sign is skipped.
  private mutating func readSign() -> Bool {
    guard position < bytes.endIndex else { return false }
    let byte = bytes[position]
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") { position += 1 }
    return byte == UInt8(ascii: "-")
  }

  private mutating func skip(_ letter: Unicode.Scalar) -> Bool {
    guard position < bytes.endIndex, bytes[position] | 0x20 == UInt8(ascii: letter) else {
      return false
    }
    position += 1
    return true
  }

  private mutating func readNumber() -> Int? {
    let start = position
    var number = 0
    while let digit = readDigit() {
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isSumTooLarge) = product.addingReportingOverflow(Int(digit))
      guard !isTooLarge, !isSumTooLarge else { return nil }
      number = sum
    }
    return position == start ? nil : number
  }

  /// The billionths of a fraction, `nil` in it if there is none; `nil` if it has no digits.
  private mutating func readFraction() -> (billionths: Int?, Void)? {
    guard
      position < bytes.endIndex,
      bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ",")
    else { return (nil, ()) }
    position += 1
    let start = position
    var billionths = 0
    var scale = DateTime.nanosecondsPerSecond
    while let digit = readDigit() {
      guard scale > 1 else { continue }
      billionths = billionths * 10 + Int(digit)
      scale /= 10
    }
    return position == start ? nil : (billionths * scale, ())
  }

  private mutating func readDigit() -> UInt8? {
    guard position < bytes.endIndex else { return nil }
    let digit = bytes[position] &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    position += 1
    return digit
  }
}
