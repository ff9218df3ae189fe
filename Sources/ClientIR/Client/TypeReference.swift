/// The use of a type.
public indirect enum TypeReference: Sendable, Hashable {
  /// A type whose name every client uses: `String`, `DateTime` and so on.
  case word(Vocabulary.Word)
  /// A list.
  case array(TypeReference)
  /// Values by name.
  case dictionary(TypeReference)
  /// A type of the client.
  case model(TypeName)
}
