/// What a finding is about. This is the one table of what a document may have that a client cannot be
/// made of as it stands, and of what becomes of it; the page "What is mended" is made from it.
///
/// The raw value is the name that messages end with.
public enum DiagnosticKind: String, Sendable, CaseIterable {
  // Refused: there is no client.
  case syntax = "syntax"
  case notOpenAPI = "not-openapi"
  case tooLarge = "too-large"
  case unknownTag = "unknown-tag"
  case unknownOperation = "unknown-operation"
  case invalidOverlay = "invalid-overlay"
  case unfitPaging = "unfit-paging"
  case misfitName = "misfit-name"

  // Mended: the document is read as it is meant.
  case missingField = "missing-field"
  case repeatedName = "repeated-name"
  case repeatedOperationID = "repeated-operation-id"
  case pathParameterSlip = "path-parameter-slip"
  case undescribedPathParameter = "undescribed-path-parameter"
  case pathWithoutSlash = "path-without-slash"
  case undeclaredServerVariable = "undeclared-server-variable"
  case defaultOutsideEnum = "default-outside-enum"
  case unfitStyle = "unfit-style"
  case misspelledType = "misspelled-type"
  case textForValue = "text-for-value"
  case itemsAsList = "items-as-list"
  case misspelledStatus = "misspelled-status"
  case misspelledMediaType = "misspelled-media-type"
  case unusableDefault = "unusable-default"
  case endlessSchema = "endless-schema"
  case mixedVersions = "mixed-versions"
  case untypedValue = "untyped-value"
  case misspelledHost = "misspelled-host"
  case unfitFormType = "unfit-form-type"
  case undescribedFile = "undescribed-file"

  // Left out, at the smallest size that works.
  case wrongFieldType = "wrong-field-type"
  case danglingReference = "dangling-reference"
  case forbiddenReference = "forbidden-reference"
  case circularReference = "circular-reference"
  case unknownType = "unknown-type"
  case undeclaredScheme = "undeclared-scheme"
  case unreadableScheme = "unreadable-scheme"
  case strayPathParameter = "stray-path-parameter"
  case unreadableParameter = "unreadable-parameter"
  case unreadablePath = "unreadable-path"
  case unreadableMethod = "unreadable-method"
  case unreadableStatus = "unreadable-status"
  case unreadableServer = "unreadable-server"
  case unknownField = "unknown-field"
  case strayMapping = "stray-mapping"
  case undescribedProperty = "undescribed-property"
  case strayBody = "stray-body"
  case emptyEnum = "empty-enum"
  case unreadablePaging = "unreadable-paging"

  // Not supported: the document is right, and the client has less.
  case serverCalls = "server-calls"
  case schemaNotSupported = "schema-not-supported"
  case contentNotSupported = "content-not-supported"
  case otherContentTypes = "other-content-types"
  case defaultNotSupported = "default-not-supported"
  case schemeOfTransport = "scheme-of-transport"
  case ambiguousUnion = "ambiguous-union"
  case overlayWithoutEffect = "overlay-without-effect"
}
