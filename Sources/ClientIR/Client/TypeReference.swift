/// The use of a type.
public indirect enum TypeReference: Sendable, Hashable {
  /// A type whose name every client uses: `String`, `DateTime` and so on.
  case word(Vocabulary.Word)
  /// A list.
  case array(TypeReference)
  /// Values by name.
  case dictionary(TypeReference)
  /// A value or null, where null is a value of a list or a map, or of a response.
  case optional(TypeReference)
  /// A type of the client.
  case model(TypeName)
}
