import BuiltInTemplates
import ClientIR
import Diagnostics
import Generation
import Lowering
public import Templating
import YAML

/// The whole way from the bytes of a document to the files of a client, for any bytes at all. It
/// ends with files or with errors; what is neither is a fault.
public struct Probe: Sendable {
  /// What became of an input.
  public struct Outcome: Sendable {
    /// The files; none when the document cannot be used.
    public var files: [RenderedFile] = []
    /// What is to be said of the input, as the program prints it.
    public var listings: [String] = []
    /// What should never be, in words.
    public var faults: [String] = []
  }

  private let templates: TemplateSet

  /// Makes a probe with the templates of the package.
  public init() throws {
    templates = try TemplateSet(BuiltInTemplates.all)
  }

  /// Generates a client.
  public func run(_ bytes: [UInt8]) async -> Outcome {
    let input = ProbeInput(bytes)
    var outcome = Outcome()
    do {
      let report: Report
      (outcome.files, report) = try await files(of: input)
      outcome.listings = report.listings(isVerbose: true)
    } catch {
      outcome.listings = [error.message]
      return outcome
    }
    outcome.faults = Self.faults(of: outcome.files)
    if outcome.files.isEmpty { outcome.faults.append("there is neither a file nor an error") }
    return outcome
  }

  private func files(
    of input: ProbeInput
  ) async throws(GenerationError) -> (files: [RenderedFile], report: Report) {
    var source = ClientSource(
      document: InputPlace(input.name),
      options: LoweringOptions(
        module: Identifier(unchecked: "Probe"),
        documentName: input.name,
        tags: input.tags
      )
    )
    source.references = .urls
    let overlay = InputPlace("overlay")
    if input.overlay != nil { source.overlays = [overlay] }
    var rest = input.files[...]
    return try await source.files(with: templates) { place throws(GenerationError) in
      let bytes: [UInt8]?
      switch place {
      case source.document: bytes = input.document
      case overlay where input.overlay != nil: bytes = input.overlay
      default: bytes = rest.popFirst()
      }
      guard let bytes else { throw GenerationError(.unreadableInput, "there is no such file") }
      return Source(name: place.text, bytes: bytes)
    }
  }

  private static func faults(of files: [RenderedFile]) -> [String] {
    var faults: [String] = []
    var paths: Set<String> = []
    for file in files {
      if !paths.insert(file.path.lowercased()).inserted {
        faults.append("\(file.path): two files have this path, upper and lower case aside")
      }
      let names = file.path.split(separator: "/", omittingEmptySubsequences: false)
      if names.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) || file.path.contains("\0") {
        faults.append("\(file.path): this path may lead out of the folder")
      }
      let fault =
        file.path.hasSuffix(".md")
        ? PageScan.fault(in: file.contents) : SwiftScan.fault(in: file.contents)
      if let fault { faults.append("\(file.path):\(fault)") }
    }
    return faults
  }
}
