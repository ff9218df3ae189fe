import ArgumentParser
import Generation

/// What is said of a document on the command line, beside where it is.
struct DocumentOptions: ParsableArguments {
  @Option(
    name: .customLong("tag"),
    parsing: .singleValue,
    help: ArgumentHelp(
      "Only operations with this tag, and the models they reach. May be repeated.",
      valueName: "tag"
    )
  )
  var tags: [String] = []

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
  var paths: PathStyle { absolutePaths ? .absolute : .asWritten }

  /// Whether nothing is said that goes with a document alone.
  var isEmpty: Bool {
    tags.isEmpty && overlays.isEmpty && references == nil && streamEnd == nil
  }
}

extension ReferenceScope: ExpressibleByArgument {}
