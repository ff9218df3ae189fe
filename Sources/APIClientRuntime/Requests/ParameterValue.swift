/// A value that can stand in a path, a query or a header field.
public protocol ParameterValue {
  /// The value as text, before any escaping.
  var parameterText: String { get }
}

extension String: ParameterValue {
  /// The string itself.
  public var parameterText: String { self }
}

extension Bool: ParameterValue {
  /// `true` or `false`.
  public var parameterText: String { self ? "true" : "false" }
}

extension ParameterValue where Self: LosslessStringConvertible {
  /// The value's description.
  public var parameterText: String { description }
}

extension Int: ParameterValue {}
extension Int8: ParameterValue {}
extension Int16: ParameterValue {}
extension Int32: ParameterValue {}
extension Int64: ParameterValue {}
extension UInt8: ParameterValue {}
extension UInt16: ParameterValue {}
extension UInt32: ParameterValue {}
extension UInt64: ParameterValue {}
extension Double: ParameterValue {}
extension Float: ParameterValue {}

extension DateTime: ParameterValue {
  /// The ``description``.
  public var parameterText: String { description }
}
