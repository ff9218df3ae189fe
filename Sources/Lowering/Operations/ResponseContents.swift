import ClientIR
import OpenAPI

/// In which content types the successful responses of an operation can be had.
///
/// The operation's own method asks for JSON where there is some, else for lines, events, text or bytes.
/// Each other content type has a method of its own, unless it is the same value in another notation:
/// that would be the same method once more, which servers such as ASP.NET's or Kubernetes' offer for
/// each of their operations.
struct ResponseContents {
  /// A content type with a method of its own.
  struct Alternative {
    let media: MediaType
    /// What the method's name ends with: `PDF` of `getInvoiceAsPDF`.
    let name: String
  }

  /// The content of a response.
  struct Choice {
    let response: Response
    /// What the operation's own method asks for: several where it does not matter which.
    let own: [MediaType]
    /// What has a method of its own.
    fileprivate let others: [MediaType]
    /// What nobody asks for, although it may be more than another notation.
    let leftOut: [MediaType]
  }

  /// The successful responses, in the order of the document.
  let choices: [Choice]
  /// The content types with methods of their own, in the order of the document.
  let alternatives: [Alternative]

  init(of operation: OpenAPI.Operation, in schemas: SchemaCatalog) {
    choices = operation.successes.map { response in
      operation.method == "HEAD"
        ? Choice(response: response, own: [], others: [], leftOut: [])
        : Choice(response, in: schemas)
    }
    var alternatives: [Alternative] = []
    for media in choices.flatMap(\.others)
    where !alternatives.contains(where: { $0.media.name == media.name }) {
      let kind = media.kind(in: schemas.document)
      alternatives.append(Alternative(media: media, name: media.methodSuffix(kind: kind)))
    }
    self.alternatives = alternatives
  }
}

extension ResponseContents.Choice {
  fileprivate init(_ response: Response, in schemas: SchemaCatalog) {
    self.response = response
    let content = response.content.map { (media: $0, kind: $0.kind(in: schemas.document)) }
    // A framework that knows nothing of the response says that it is JSON; whoever describes a stream
    // beside that knows better.
    let hasStream = content.contains { $0.kind.isStream && schemas.says($0.media) }
    let isSaid = content.map { !($0.kind == .json && hasStream && !schemas.says($0.media)) }
    let order: [BodyKind] = [.json, .lines, .events, .text, .bytes]
    let said = zip(content, isSaid).filter(\.1).map(\.0)
    guard
      let kind = order.first(where: { kind in said.contains { $0.kind == kind } })
        ?? said.first?.kind,
      let main = said.first(where: { $0.kind == kind })?.media
    else {
      (own, others, leftOut) = ([], [], [])
      return
    }
    // Text and bytes are handed over whatever they are, so that any of them will do.
    let isAsIs = kind == .text || kind == .bytes
    let same = isAsIs ? said.filter { $0.kind == kind }.map(\.media) : [main]
    var others: [MediaType] = []
    var leftOut: [MediaType] = []
    for (media, other) in said {
      if isAsIs, other == kind {
        if same.count > 1, !media.isRange { others.append(media) }
      } else if media.name != main.name {
        switch schemas.difference(of: media, from: main) {
        case .none: break
        case .unknown: leftOut.append(media)
        case .content: others.append(media)
        }
      }
    }
    self.own = same
    self.others = others
    self.leftOut = leftOut
  }
}

extension BodyKind {
  /// Whether the content is read while it arrives, value by value.
  fileprivate var isStream: Bool { self == .lines || self == .events }
}

/// What content in another content type is.
private enum ContentDifference {
  /// The same value.
  case none
  /// Another notation of whatever the document does not say.
  case unknown
  /// Something else.
  case content
}

extension SchemaCatalog {
  /// Whether the document says what the content is.
  fileprivate func says(_ media: MediaType) -> Bool {
    guard let schema = media.itemSchema ?? media.schema else { return false }
    if case .any = form(of: resolved(schema)) { return false }
    return true
  }

  fileprivate func difference(of media: MediaType, from main: MediaType) -> ContentDifference {
    let (kind, mainKind) = (media.kind(in: document), main.kind(in: document))
    if kind.isStream, kind != mainKind { return .content }
    guard let schema = media.schema ?? media.itemSchema else {
      return media.isNotation || kind == .json && media.isPlainJSON ? .unknown : .content
    }
    let isSame = (main.schema ?? main.itemSchema).map {
      SchemaComparison.isSame(schema, $0, in: document)
    }
    if isSame == true {
      return media.isNotation || kind == mainKind || hasParts(schema) && !media.isFileOfItsOwn
        ? .none : .content
    }
    // RFC 9457: an error of HTTP, which no success is. And what says any type says none beside others.
    if media.essence == "application/problem+json" { return .unknown }
    return kind == .json && media.isPlainJSON && media.essence != "application/json"
      ? .unknown : .content
  }
}

extension MediaType {
  /// Whether the type is a notation for values of any kind, as JSON is.
  fileprivate var isNotation: Bool {
    let parts = essence.split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { return false }
    var notation = parts[1]
    if let plus = notation.lastIndex(of: "+") {
      notation = notation[notation.index(after: plus)...]
    }
    if notation.hasPrefix("x-") { notation = notation.dropFirst(2) }
    switch notation {
    case "xml", "yaml", "toml", "protobuf", "vnd.google.protobuf", "vnd.kubernetes.protobuf",
      "msgpack", "vnd.msgpack", "messagepack", "cbor", "bson", "ubjson", "smile", "ion", "avro",
      "thrift", "www-form-urlencoded":
      return true
    case "plain": return schema != nil
    default: return false
    }
  }

  /// Whether the type is of files that people open, whatever value they are made from.
  fileprivate var isFileOfItsOwn: Bool {
    let parts = essence.split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { return false }
    switch parts[0] {
    case "image", "audio", "video", "font", "model": return true
    case "text": return !["plain", "json", "xml", "yaml", "x-yaml", "*"].contains(parts[1])
    default:
      return ["pdf", "zip", "gzip", "csv", "xhtml+xml", "rtf"].contains(parts[1])
        || parts[1].hasPrefix("vnd.openxmlformats-officedocument") || parts[1].hasPrefix("vnd.ms-")
    }
  }

  /// What the name of a method for the type ends with.
  fileprivate func methodSuffix(kind: BodyKind) -> String {
    let name = BodyChoice.caseName(of: self, kind: kind)
    return switch name {
    case "png", "gif", "jpeg", "jpg", "svg", "bmp", "tiff", "mp3", "mp4", "mpeg", "wav", "ogg",
      "tsv",
      "rtf", "rss", "ics":
      name.uppercased()
    case "webp": "WebP"
    case "webm": "WebM"
    case "ms-excel", "msExcel": "XLS"
    case "openxmlformatsOfficedocumentSpreadsheetmlSheet": "XLSX"
    case "openxmlformatsOfficedocumentWordprocessingmlDocument": "DOCX"
    case "openxmlformatsOfficedocumentPresentationmlPresentation": "PPTX"
    default: Words(name).upperCamelCase
    }
  }
}
