@testable import APIClientRuntime

/// Models in the form that generated code has.

struct RunState: OpenEnum {
  let rawValue: String
  init(rawValue: String) { self.rawValue = rawValue }

  static let queued = Self(rawValue: "queued")
  static let success = Self(rawValue: "success")
  static let knownValues: [Self] = [.queued, .success]
}

struct Run: Codable, Hashable, Sendable {
  var id: String
  var state: RunState?
  var tries: Int?
  var duration: Double?
  var isManual: Bool?
  var startDate: DateTime?
  var tags: [String]
  var labels: [String: Int]
  var conf: JSONObject?
  @Nullable var note: String?

  init(id: String) {
    self.id = id
    tags = []
    labels = [:]
  }

  init(from decoder: any Decoder) throws {
    let object = try ObjectDecoder(decoder)
    id = try object.decode("id")
    state = try object.decodeIfPresent("state")
    tries = try object.decodeIfPresent("tries")
    duration = try object.decodeIfPresent("duration")
    isManual = try object.decodeIfPresent("is_manual")
    startDate = try object.decodeIfPresent("start_date")
    tags = try object.decode("tags")
    labels = try object.decode("labels")
    conf = try object.decodeIfPresent("conf")
    _note = try object.decodeNullable("note")
  }

  func encode(to encoder: any Encoder) throws {
    var object = ObjectEncoder(encoder)
    try object.encodeReadOnly(id, for: "id")
    try object.encodeIfPresent(state, for: "state")
    try object.encodeIfPresent(tries, for: "tries")
    try object.encodeIfPresent(duration, for: "duration")
    try object.encodeIfPresent(isManual, for: "is_manual")
    try object.encodeReadOnlyIfPresent(startDate, for: "start_date")
    try object.encode(tags, for: "tags")
    try object.encode(labels, for: "labels")
    try object.encodeIfPresent(conf, for: "conf")
    try object.encodeNullable($note, for: "note")
  }
}

enum RunOrPlan: Codable, Hashable, Sendable {
  case run(Run)
  case plan([String: Int])
  case unknown(JSONValue)

  private static let variants: UnionVariants<Self> = [
    UnionVariant(
      .object(properties: ["id", "state", "tags", "labels", "note"], required: ["id"])
    ) { .run(try Run(from: $0)) },
    UnionVariant(.object(properties: ["planned", "skipped"], required: [])) {
      .plan(try [String: Int](from: $0))
    },
  ]

  init(from decoder: any Decoder) throws {
    self = try UnionDecoder(decoder).decode(Self.variants) ?? .unknown(JSONValue(from: decoder))
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .run(let value): try value.encode(to: encoder)
    case .plan(let value): try value.encode(to: encoder)
    case .unknown(let value): try value.encode(to: encoder)
    }
  }
}

extension JSONCoding {
  static func decode<T: Decodable>(_ type: T.Type = T.self, from text: String) throws -> T {
    try decode(type, from: Array(text.utf8))
  }

  static func text(_ value: some Encodable, omittingReadOnly: Bool = false) throws -> String {
    String(decoding: try encode(value, omittingReadOnly: omittingReadOnly), as: UTF8.self)
  }
}
