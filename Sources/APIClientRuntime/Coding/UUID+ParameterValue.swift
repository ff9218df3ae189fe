// The format uuid. Models have properties of this type, so that importing a generated module is
// enough to use them.
@_exported public import struct Foundation.UUID

extension UUID: ParameterValue {
  /// The UUID in lower case, as RFC 9562, section 4, has it.
  public var parameterText: String { uuidString.lowercased() }
}
