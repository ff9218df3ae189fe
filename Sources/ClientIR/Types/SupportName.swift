/// A name of Swift or of the runtime that generated code spells, and that is no type of a value in a
/// document.
public enum SupportName: String, Sendable, CaseIterable {
  // The raw value is the name; a comment on each would repeat it.
  case codable = "Codable"
  case decoder = "Decoder"
  case encoder = "Encoder"
  case equatable = "Equatable"
  case hashable = "Hashable"
  case sendable = "Sendable"

  case apiAuthentication = "APIAuthentication"
  case apiClient = "APIClient"
  case apiConfiguration = "APIConfiguration"
  case apiError = "APIError"
  case apiOperations = "APIOperations"
  case apiRequest = "APIRequest"
  case apiResponse = "APIResponse"
  case apiResponseBody = "APIResponseBody"
  case errorBodyUnion = "ErrorBodyUnion"
  case fieldEncoding = "FieldEncoding"
  case indirect = "Indirect"
  case indirectNullable = "IndirectNullable"
  case jsonLines = "JSONLines"
  case nullable = "Nullable"
  case objectDecoder = "ObjectDecoder"
  case objectEncoder = "ObjectEncoder"
  case openEnum = "OpenEnum"
  case pagedItems = "PagedItems"
  case responseByStatus = "ResponseByStatus"
  case serverSentEvents = "ServerSentEvents"
  case serverVariable = "ServerVariable"
  case unionDecoder = "UnionDecoder"
  case unionEncoder = "UnionEncoder"
  case unionVariant = "UnionVariant"
  case unionVariants = "UnionVariants"
}

extension SupportName: ImportedName {
  /// The module that the name comes from.
  public var module: Identifier {
    switch self {
    case .codable, .decoder, .encoder, .equatable, .hashable, .sendable: .swift
    case .apiAuthentication, .apiClient, .apiConfiguration, .apiError, .apiOperations,
      .apiRequest, .apiResponse, .apiResponseBody, .errorBodyUnion, .fieldEncoding, .indirect,
      .indirectNullable, .jsonLines, .nullable, .objectDecoder, .objectEncoder, .openEnum,
      .pagedItems, .responseByStatus, .serverSentEvents, .serverVariable, .unionDecoder,
      .unionEncoder, .unionVariant, .unionVariants:
      .runtime
    }
  }
}
