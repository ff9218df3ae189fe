import Diagnostics
import YAML

// Bodies (OpenAPI Specification 3.0.3, sections 4.7.13 to 4.7.17 and 4.7.21).
extension DocumentReader {
  mutating func content(in fields: Mapping) -> [MediaType] {
    guard let entries = optionalMapping("content", in: fields)?.entries else { return [] }
    var content: [MediaType] = []
    var names: Set<ExactText> = []
    for entry in entries where !entry.key.hasPrefix("x-") {
      let empty = entry.value.isNull ? Mapping(entries: []) : nil
      guard let target = resolved(entry.value, "the media type"),
        let fields = empty ?? mapping(target.node, "a media type")
      else { continue }
      let schema = schema("schema", in: fields)
      for name in mediaTypes(entry.key, at: entry.keyMark) {
        guard names.insert(ExactText(name)).inserted else {
          reportRepeated("content", entry)
          continue
        }
        content.append(
          MediaType(
            name: name,
            essence: name.essence,
            schema: schema,
            itemSchema: self.schema("itemSchema", in: fields),
            encoding: encoding(in: fields, of: name),
            streamEnd: streamEnd(in: fields),
            examples: examples(in: fields),
            mark: entry.keyMark
          )
        )
      }
    }
    return content
  }

  /// What is meant by two keys of a mapping is there once.
  mutating func reportRepeated(_ what: String, _ entry: Mapping.Entry) {
    report(
      .repeatedName,
      "there is a \(what) for what '\(entry.key)' means already; the first counts",
      at: entry.keyMark,
      remedy: .remove(entry.value.mark)
    )
  }

  /// The media types that a key of `content` names: one, unless somebody wrote several with commas.
  mutating func mediaTypes(_ key: String, at mark: Mark) -> [String] {
    let names = key.split(separator: ",").map { $0.trimmingSpaces }
    // A comma may stand in a parameter's value, which is in quotes then (RFC 9110, section 5.6.6).
    if names.count > 1, !key.utf8.contains(UInt8(ascii: "\"")) {
      report(
        .misspelledMediaType,
        "'\(key)' is several media types; each has the same content",
        at: mark
      )
      return names.map(\.mediaType)
    }
    let name = key.mediaType
    if name != key {
      report(.misspelledMediaType, "'\(key)' is no media type; it is read as '\(name)'", at: mark)
    }
    return [name]
  }

  /// How the properties of a form or of multipart content are written (OpenAPI Specification 3.0.3,
  /// section 4.7.15). Other content has no encodings that count.
  mutating func encoding(in fields: Mapping, of mediaType: String) -> [PropertyEncoding] {
    let name = mediaType.lowercased()
    let isForm = name.hasPrefix("application/x-www-form-urlencoded")
    guard isForm || name.hasPrefix("multipart/") else { return [] }
    guard let entries = optionalMapping("encoding", in: fields)?.entries else { return [] }
    // OpenAPI 3.0 has styles in forms alone, 3.1 in `multipart/form-data` as well.
    let hasStyles = isForm || (hasJSONSchema && name.hasPrefix("multipart/form-data"))
    var encoding: [PropertyEncoding] = []
    for entry in entries where !entry.key.hasPrefix("x-") {
      guard let fields = mapping(entry.value, "an encoding") else { continue }
      if !isForm, let headers = fields.entries.first(where: { $0.key == "headers" }) {
        report(
          .contentNotSupported,
          "headers of a part are not supported and left out",
          at: headers.keyMark
        )
      }
      let style = fields["style"].flatMap { self.style($0) }
      let explode =
        fields["explode"] == nil ? nil : boolean("explode", in: fields, default: style == .form)
      let allowReserved = boolean("allowReserved", in: fields, default: false)
      encoding.append(
        PropertyEncoding(
          property: entry.key,
          contentType: string("contentType", in: fields),
          style: hasStyles ? style : nil,
          explode: hasStyles ? explode : nil,
          allowReserved: hasStyles && allowReserved,
          mark: entry.keyMark
        )
      )
    }
    return encoding
  }
}

extension String {
  /// A media type in small letters, without parameters.
  fileprivate var essence: String {
    var essence = prefix { $0 != ";" }
    while essence.last == " " { essence.removeLast() }
    return essence.lowercased()
  }

  /// The media type that a short name stands for.
  fileprivate var mediaType: String {
    guard !utf8.contains(UInt8(ascii: "/")) else { return self }
    return switch lowercased() {
    case "json", "xml", "pdf", "zip", "yaml": "application/\(lowercased())"
    case "text", "plain": "text/plain"
    case "html", "csv": "text/\(lowercased())"
    default: self
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
