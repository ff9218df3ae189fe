public import Templating

/// The templates of the folder `Templates` as they were when the program was built, so that it works
/// wherever it lies.
public enum BuiltInTemplates {
  /// The templates, by name.
  public static let all: [Template] = [
    template("API.md", PackageResources.API_md_mustache),
    template("API.swift", PackageResources.API_swift_mustache),
    template("BodyAlternativesDeclaration", PackageResources.BodyAlternativesDeclaration_mustache),
    template("Catalog.md", PackageResources.Catalog_md_mustache),
    template("Declaration", PackageResources.Declaration_mustache),
    template("ExampleProgram", PackageResources.ExampleProgram_mustache),
    template("Header", PackageResources.Header_mustache),
    template("Model.md", PackageResources.Model_md_mustache),
    template("Model.swift", PackageResources.Model_swift_mustache),
    template("ModelSection", PackageResources.ModelSection_mustache),
    template("Module.swift", PackageResources.Module_swift_mustache),
    template("ObjectDeclaration", PackageResources.ObjectDeclaration_mustache),
    template("OpenEnumDeclaration", PackageResources.OpenEnumDeclaration_mustache),
    template("OperationRow", PackageResources.OperationRow_mustache),
    template("OptionsDeclaration", PackageResources.OptionsDeclaration_mustache),
    template("ParameterRow", PackageResources.ParameterRow_mustache),
    template("README.md", PackageResources.README_md_mustache),
    template("ResponseByStatusDeclaration", PackageResources.ResponseByStatusDeclaration_mustache),
    template("Servers.swift", PackageResources.Servers_swift_mustache),
    template("TupleDeclaration", PackageResources.TupleDeclaration_mustache),
    template("UnionDeclaration", PackageResources.UnionDeclaration_mustache),
  ]

  private static func template(_ name: String, _ bytes: [UInt8]) -> Template {
    Template(
      name: name,
      file: "Templates/\(name).mustache",
      source: String(decoding: bytes, as: UTF8.self)
    )
  }
}
