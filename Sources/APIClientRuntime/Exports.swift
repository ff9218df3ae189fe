// Statuses, methods and header fields are part of what callers see, so that importing a generated
// module is enough to use them.
@_exported public import HTTPTypes
