import ClientIR
import OpenAPI

/// A content type that a body may have.
struct BodyChoice {
  let media: MediaType
  let kind: BodyKind

  /// The content types between which a caller has a choice. One that carries the same values as
  /// another does, in another notation, is none.
  static func choices(of body: RequestBody, in schemas: SchemaCatalog) -> [BodyChoice] {
    let all = body.content.map { BodyChoice(media: $0, kind: $0.kind(in: schemas.document)) }
    return all.indices.compactMap { index in
      let isCovered = all.indices.contains { other in
        other != index && all[other].covers(all[index], isEarlier: other < index, in: schemas)
      }
      return isCovered ? nil : all[index]
    }
  }

  /// Whether the content type can stand for another one.
  private func covers(_ other: BodyChoice, isEarlier: Bool, in schemas: SchemaCatalog) -> Bool {
    guard let rank else { return media.name == other.media.name && isEarlier }
    guard rank < other.rank ?? .max || rank == other.rank && isEarlier else { return false }
    if kind == .json, other.kind == .json, !media.isPlainJSON, media.essence != other.media.essence
    {
      // Such as the two kinds of patches: the name says what the value means.
      return false
    }
    guard other.kind != .lines else { return false }
    switch (media.schema, other.media.schema) {
    case (nil, nil): return other.kind == .json
    case (let mine?, let theirs?):
      guard SchemaComparison.isSame(mine, theirs, in: schemas.document) else { return false }
      if other.kind == .json { return true }
      // Only parts hold files as they are, and only text is written as it is.
      return schemas.hasParts(mine)
        && !(other.kind == .multipart && schemas.hasFiles(mine, theirs))
    case (nil, _?), (_?, nil): return false
    }
  }

  /// The place among those kinds that carry the properties of a value; nil for the others.
  private var rank: Int? {
    switch kind {
    case .json: media.essence == "application/json" ? 0 : media.isPlainJSON ? 1 : 2
    case .form: 3
    case .multipart: 4
    case .lines, .events, .text, .bytes: nil
    }
  }

  /// The content type that a client writes: a range is no type.
  var contentType: String {
    guard media.isRange else { return media.name }
    return switch kind {
    case .json: "application/json"
    case .text: "text/plain"
    case .multipart: "multipart/form-data"
    case .form, .lines, .events, .bytes: "application/octet-stream"
    }
  }

  /// The name of an enumeration's case for the content.
  var caseName: String { Self.caseName(of: media, kind: kind) }

  /// A name for content among other content.
  static func caseName(of media: MediaType, kind: BodyKind) -> String {
    let essence = media.essence
    switch kind {
    case .json where media.isPlainJSON: return "json"
    case .form: return "form"
    case .multipart where ["multipart/form-data", "multipart/*"].contains(essence):
      return "multipart"
    case .lines: return "lines"
    case .events: return "events"
    case .text where essence == "text/plain" || essence == "text/*": return "text"
    case .bytes where ["application/octet-stream", "*/*", "application/*"].contains(essence):
      return "bytes"
    case .json, .multipart, .text, .bytes: break
    }
    let parts = essence.split(separator: "/")
    var subtype = parts.count == 2 ? String(parts[1]) : essence
    // `image/*` is any image; `x-` and `vnd.` say who made a name, and `+json` what it is written in.
    if subtype == "*" { subtype = String(parts[0]) }
    for prefix in ["x-", "vnd."] where subtype.hasPrefix(prefix) && subtype.count > prefix.count {
      subtype.removeFirst(prefix.count)
    }
    if let plus = subtype.lastIndex(of: "+"), plus > subtype.startIndex {
      subtype = String(subtype[..<plus])
    }
    return Words(subtype).lowerCamelCase
  }
}

extension SchemaCatalog {
  /// Whether values of a schema are more than one text: objects, lists, or one of several.
  func hasParts(_ id: SchemaID) -> Bool {
    switch form(of: resolved(id)) {
    case .object, .map, .array, .tuple, .union, .hierarchy: true
    case .alias, .scalar, .constant, .openEnum, .intersection, .any: false
    }
  }

  /// Whether a part of values of one of two schemas is a file.
  fileprivate func hasFiles(_ schemas: SchemaID...) -> Bool {
    schemas.contains { schema in
      if case .map(let values?) = form(of: resolved(schema)), use.isFile(resolved(values)) {
        return true
      }
      return object(of: schema).members.contains { member in
        use.isFile(member.property.schema)
          || document[member.property.schema].items.map(use.isFile) == true
      }
    }
  }
}
