// Header fields are part of what callers see. Naming the type is enough for its module's members to be
// seen, `.notFound` and `[.retryAfter]` among them, wherever a generated module is imported, while
// `HTTPRequest` and `HTTPResponse`, which other packages have too, stay out of there.
@_exported public import struct HTTPTypes.HTTPField
@_exported public import struct HTTPTypes.HTTPFields
