// What callers see of a run is the client's own.
@_exported public import AirflowV1
