import YAML

/// Where a value stands that has no schema of its own: the notations that OpenAPI 3.0 has for its
/// lists depend on that.
enum ValuePlace {
  case query, path, header, cookie
  /// A field of `application/x-www-form-urlencoded`.
  case form
  /// A part of `multipart/form-data`.
  case part
  /// A header of a response.
  case responseHeader
  /// An item of a list.
  case item

  init(parameterIn place: String) {
    switch place {
    case "path": self = .path
    case "header": self = .header
    case "cookie": self = .cookie
    default: self = .query
    }
  }
}

extension ValuePlace {
  var takesFiles: Bool {
    switch self {
    case .form, .part: true
    case .query, .path, .header, .cookie, .responseHeader, .item: false
    }
  }

  var takesMulti: Bool {
    switch self {
    case .query, .form, .part: true
    case .path, .header, .cookie, .responseHeader, .item: false
    }
  }

  /// Whether OpenAPI 3.0 has no notation for a list, so that it can only be a text.
  func needsText(for format: CollectionFormat) -> Bool {
    switch (self, format) {
    case (.responseHeader, _), (.query, .csv), (.query, .ssv), (.query, .pipes), (.query, .multi),
      (.form, .csv), (.form, .ssv), (.form, .pipes), (.form, .multi), (.path, .csv),
      (.header, .csv), (.cookie, .csv), (.part, .multi), (.path, .multi), (.header, .multi),
      (.cookie, .multi):
      false
    case (.query, .tsv), (.form, .tsv), (.path, .ssv), (.path, .tsv), (.path, .pipes),
      (.header, .ssv), (.header, .tsv), (.header, .pipes), (.cookie, .ssv), (.cookie, .tsv),
      (.cookie, .pipes), (.part, .csv), (.part, .ssv), (.part, .tsv), (.part, .pipes), (.item, _):
      true
    }
  }

  /// The style of a list (OpenAPI Specification 3.0.3, sections 4.7.12.2.1 and 4.7.15.1).
  func style(of format: CollectionFormat, at mark: Mark) -> [Mapping.Entry] {
    let style: String
    switch self {
    case .path, .header: return entries("simple", explode: false, at: mark)
    case .part, .responseHeader, .item: return []
    case .query, .form, .cookie:
      switch format {
      case .csv, .tsv, .multi: style = "form"
      case .ssv: style = "spaceDelimited"
      case .pipes: style = "pipeDelimited"
      }
    }
    return entries(style, explode: format == .multi, at: mark)
  }

  private func entries(_ style: String, explode: Bool, at mark: Mark) -> [Mapping.Entry] {
    [
      .init("style", .string(style, at: mark)),
      .init("explode", .boolean(explode, at: mark)),
    ]
  }
}
