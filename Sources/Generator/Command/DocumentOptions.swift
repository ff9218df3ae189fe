import ArgumentParser
import Generation
import Lowering

/// What is said of a document on the command line, beside where it is.
struct DocumentOptions: ParsableArguments {
  @Option(
    name: .customLong("tag"),
    parsing: .singleValue,
    help: ArgumentHelp(
      "Only operations with this tag, and the models they reach. May be repeated, as the next five.",
      valueName: "tag"
    )
  )
  var tags: [String] = []

  @Option(
    name: .customLong("operation"),
    parsing: .singleValue,
    help: ArgumentHelp(
      "Only this operation, by its ID or as 'GET /pets', and what --tag and --path name.",
      valueName: "operation"
    )
  )
  var operations: [String] = []

  @Option(
    name: .customLong("path"),
    parsing: .singleValue,
    help: ArgumentHelp(
      "Only operations of this path, or, with a * at its end, of all that begin so.",
      valueName: "path"
    )
  )
  var paths: [String] = []

  @Option(
    name: .customLong("without-tag"),
    parsing: .singleValue,
    help: ArgumentHelp("No operation with this tag.", valueName: "tag")
  )
  var tagsLeftOut: [String] = []

  @Option(
    name: .customLong("without-operation"),
    parsing: .singleValue,
    help: ArgumentHelp("Not this operation.", valueName: "operation")
  )
  var operationsLeftOut: [String] = []

  @Option(
    name: .customLong("without-path"),
    parsing: .singleValue,
    help: ArgumentHelp("No operation of this path, or of those that begin so.", valueName: "path")
  )
  var pathsLeftOut: [String] = []

  @Option(
    name: .customLong("overlay"),
    parsing: .singleValue,
    help: ArgumentHelp(
      "An OpenAPI overlay that corrects the document: a file, or a URL. May be repeated.",
      valueName: "file-or-url"
    )
  )
  var overlays: [String] = []

  @Option(
    help: ArgumentHelp(
      "How far references may lead: to files in the document's folder, to all files, or to URLs too.",
      valueName: "folder|files|urls"
    )
  )
  var references: ReferenceScope?

  @Option(
    help: ArgumentHelp(
      "The data of the event that ends a stream of events, such as [DONE], where the document names "
        + "none.",
      valueName: "text"
    )
  )
  var streamEnd: String?

  @Flag(help: "Make every slip of a document an error that would be mended otherwise.")
  var strict = false

  @Flag(help: "Print all that there is to say of a document, not the first of each kind.")
  var verbose = false

  @Flag(help: "Name files by absolute paths in messages: Xcode finds no others.")
  var absolutePaths = false

  /// How messages name files.
  var pathStyle: PathStyle { absolutePaths ? .absolute : .asWritten }

  private var kept: OperationFilter {
    OperationFilter(tags: tags, operations: operations, paths: paths)
  }

  private var leftOut: OperationFilter {
    OperationFilter(tags: tagsLeftOut, operations: operationsLeftOut, paths: pathsLeftOut)
  }

  /// Whether nothing is said that goes with a document alone.
  var isEmpty: Bool {
    kept.isEmpty && leftOut.isEmpty && overlays.isEmpty && references == nil && streamEnd == nil
  }

  /// Puts what is said here in place of what was said elsewhere.
  func apply(to settings: inout ClientSettings) {
    if !kept.isEmpty { settings.kept = kept }
    if !leftOut.isEmpty { settings.leftOut = leftOut }
    settings.references = references ?? settings.references
    settings.streamEnd = streamEnd ?? settings.streamEnd
    settings.isStrict = strict || settings.isStrict
  }
}

extension ReferenceScope: ExpressibleByArgument {}
