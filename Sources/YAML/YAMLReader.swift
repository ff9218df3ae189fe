/// Reads a document as YAML.
struct YAMLReader {
  private let source: Source
  private let file: FileID
  private let limits: Limits
  private let features: TextCheck.Features
  private let places: PlaceConverter

  init(source: Source, file: FileID, limits: Limits, features: TextCheck.Features) {
    self.source = source
    self.file = file
    self.limits = limits
    self.features = features
    places = PlaceConverter(source: source, file: file, features: features)
  }

  func read() throws(YAMLError) -> Node {
    if let mark = features.markOfExcessDirective {
      throw YAMLError(
        "there are more than \(TextCheck.mostTagDirectives) %TAG directives",
        at: mark
      )
    }
    var events = EventStream(source.bytes)
    var builder = TreeBuilder(limits: limits)
    var hasDocument = false
    while true {
      let event: EventStream.Event
      do { event = try events.next() } catch { throw syntaxError(error) }
      let mark = places.mark(event.place)

      switch event.content {
      case .documentStart:
        if hasDocument {
          throw YAMLError("there is more than one document; keep only the first", at: mark)
        }
        hasDocument = true
      case .scalar(let scalar, let anchor):
        try checkTag(of: scalar, at: mark)
        try builder.addScalar(scalar, anchor: anchor, at: mark)
      case .alias(let name): try builder.addAlias(of: name, at: mark)
      case .sequenceStart(let anchor): try builder.beginSequence(anchor: anchor, at: mark)
      case .mappingStart(let anchor): try builder.beginMapping(anchor: anchor, at: mark)
      case .collectionEnd: try builder.endCollection()
      case .streamEnd:
        guard let root = builder.root, !isNothing(root) else {
          throw YAMLError("the document is empty", at: Mark(line: 1, column: 1, file: file))
        }
        return root
      case .other: break
      }
    }
  }

  /// Whether a node stands for a document with no content, such as `---` alone.
  private func isNothing(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node.value else { return false }
    return scalar.text.isEmpty && scalar.isPlain && scalar.tag == nil
  }

  private func checkTag(of scalar: Scalar, at mark: Mark) throws(YAMLError) {
    guard let tag = scalar.tag, tag.value(of: scalar.text) == nil else { return }
    throw YAMLError("'\(scalar.text.forMessage)' does not fit its tag \(tag.shorthand)", at: mark)
  }

  private func syntaxError(_ failure: EventStream.Failure) -> YAMLError {
    let mark = mark(of: failure.location)
    var message = failure.problem
    // When libyaml has only just begun with something, that it has is no news.
    if let (activity, start) = failure.context.map({ ($0.activity, places.mark($0.start)) }),
      start != mark
    {
      message += " \(activity) that begins in line \(start.line)"
    }
    let scalars = source.line(mark.line)?.unicodeScalars.dropFirst(mark.column - 1)
    if let advice = SyntaxAdvice.advice(for: failure.problem, at: scalars?.first) {
      message += "; \(advice)"
    }
    return YAMLError(message, at: mark)
  }

  private func mark(of location: EventStream.Failure.Location) -> Mark {
    switch location {
    case .place(let place):
      let mark = places.mark(place)
      // libyaml puts the end of a document without a last line break into a line of its own.
      guard source.line(mark.line) == nil else { return mark }
      return Mark(ofByte: source.bytes.count, in: source.bytes, file: file)
    case .byte(let offset):
      return Mark(ofByte: offset, in: source.bytes, file: file)
    }
  }
}
