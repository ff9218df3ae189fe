import YAML

// OpenAPI has no word for what ends a stream before its body does. These are the extensions in use.
extension DocumentReader {
  /// What a media type says of the end of its streams.
  func streamEnd(in fields: Mapping) -> String? {
    (fields["x-stream-end"] ?? fields["x-speakeasy-sse-sentinel"])?.text
  }

  /// What an operation says of the end of its streams.
  func operationStreamEnd(in fields: Mapping) -> String? {
    if let end = fields["x-stream-end"]?.text { return end }
    guard case .mapping(let streaming)? = fields["x-fern-streaming"]?.value else { return nil }
    return streaming["terminator"]?.text
  }
}

extension Node {
  /// Text that is some; a list such as `[DONE]` without quotation marks is none.
  fileprivate var text: String? {
    guard case .scalar(let scalar) = value, !scalar.text.isEmpty, scalar.value != .null else {
      return nil
    }
    return scalar.text
  }
}
