import OpenAPI
import Swagger

extension LoadedDocument {
  /// The document as OpenAPI 3.0, when it is one of Swagger 2.0. The places of all that is in it stay
  /// those of the user's files.
  func convertedFromSwagger() -> LoadedDocument {
    guard Swagger.isVersion2(root) else { return self }
    let locations = [location] + files.map(\.location)
    let indices = Dictionary(
      zip(locations, locations.indices),
      uniquingKeysWith: { first, _ in first }
    )
    let (roots, diagnostics) = Swagger.converted(
      SwaggerFiles(
        roots: [root] + files.map(\.root),
        scheme: location.isRemote ? location.text.prefix { $0 != ":" }.lowercased() : nil,
        target: { reference, file in
          locations[file].resolving(reference).flatMap { indices[$0] }
        }
      )
    )
    return LoadedDocument(
      root: roots[0],
      written: written,
      location: location,
      files: zip(files, roots.dropFirst()).map { file, root in
        ReferencedFile(location: file.location, root: root)
      },
      unread: unread,
      sources: sources,
      findings: findings + diagnostics
    )
  }
}
