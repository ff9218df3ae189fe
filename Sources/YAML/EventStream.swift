private import CYAML

/// The events of libyaml's parser as Swift values.
///
/// All use of C and of pointers is in this file. The stream owns the parser and its own copy of the
/// input, and frees both when it goes away.
struct EventStream: ~Copyable {
  struct Event {
    enum Content {
      case documentStart
      case alias(of: String)
      case scalar(Scalar, anchor: String?)
      case sequenceStart(anchor: String?)
      case mappingStart(anchor: String?)
      case collectionEnd
      case streamEnd
      /// Something that adds nothing to the tree.
      case other
    }

    let content: Content
    let place: Place
  }

  /// A place as libyaml counts: from 0, in characters.
  struct Place {
    let index: Int
    let line: Int
    let column: Int
  }

  /// What libyaml says when it cannot go on.
  struct Failure: Error {
    enum Location {
      case place(Place)
      /// The offset of a byte that is not a character, or not an allowed one.
      case byte(Int)
    }

    let problem: String
    let location: Location
    /// What libyaml was doing, and since where.
    let context: (activity: String, start: Place)?
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let isReady: Bool

  init(_ bytes: [UInt8]) {
    input = .allocate(capacity: bytes.count)
    _ = input.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    isReady = yaml_parser_initialize(parser) == 1
    if isReady { yaml_parser_set_input_string(parser, input.baseAddress, input.count) }
  }

  deinit {
    // After a failed initialization as well: what is not there is null then, and is passed over.
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// Reads on to the next event. There is none after the end of the stream or after a failure.
  mutating func next() throws(Failure) -> Event {
    var event = yaml_event_t()
    guard isReady, yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }
    return Event(content: Self.content(of: event), place: Place(event.start_mark))
  }

  private static func content(of event: yaml_event_t) -> Event.Content {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_ALIAS_EVENT: .alias(of: string(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      .scalar(scalar(of: event), anchor: string(event.data.scalar.anchor))
    case YAML_SEQUENCE_START_EVENT:
      .sequenceStart(anchor: string(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      .mappingStart(anchor: string(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .collectionEnd
    case YAML_STREAM_END_EVENT: .streamEnd
    default: .other
    }
  }

  private static func scalar(of event: yaml_event_t) -> Scalar {
    let scalar = event.data.scalar
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return Scalar(
      String(decoding: bytes, as: UTF8.self),
      isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
      tag: string(scalar.tag).map(ScalarTag.init(name:))
    )
  }

  private static func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private func failure() -> Failure {
    let parser = parser.pointee
    let problem = parser.problem.map { String(cString: $0) } ?? "there is not enough memory"
    let location: Failure.Location =
      parser.error == YAML_READER_ERROR
      ? .byte(parser.problem_offset) : .place(Place(parser.problem_mark))
    let context = parser.context.map {
      (activity: String(cString: $0), start: Place(parser.context_mark))
    }
    return Failure(problem: problem, location: location, context: context)
  }
}

extension EventStream.Place {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(index: Int(mark.index), line: Int(mark.line), column: Int(mark.column))
  }
}
