// The format uuid. Models have properties of this type, so that importing a generated module is
// enough to use them.
#if canImport(FoundationEssentials)
  @_exported public import struct FoundationEssentials.UUID
#else
  @_exported public import struct Foundation.UUID
#endif

extension UUID: ParameterValue {
  /// Reads a UUID, as `init(uuidString:)` does.
  ///
  /// - Throws: ``InvalidValueError``, naming the text, if it is not a UUID.
  public init(text: some StringProtocol) throws(InvalidValueError) {
    guard let value = UUID(uuidString: String(text)) else {
      throw InvalidValueError(text, isNot: "a UUID")
    }
    self = value
  }

  /// The UUID in lower case, as RFC 9562, section 4, has it.
  public var parameterText: String { uuidString.lowercased() }
}
