#if Tracing
  public import Tracing
#endif
#if Metrics
  public import CoreMetrics
#endif

/// What a configuration has for tracing and metrics.
struct ObservabilitySettings: Sendable {
  #if Tracing
    var tracer: (any Tracer)?
  #endif
  #if Metrics
    var metricsFactory: (any MetricsFactory)?
  #endif
}

extension APIConfiguration {
  #if Tracing
    /// What traces calls and their requests, with the package trait `Tracing`; nil for the process's tracer,
    /// `InstrumentationSystem.tracer`.
    ///
    /// Each call has a span called as its operation, and in it each request one called as its method, with the
    /// attributes of OpenTelemetry's conventions for HTTP clients. The trace's header fields are sent. The
    /// span of a stream ends when its response begins.
    public var tracer: (any Tracer)? {
      get { observability.tracer }
      set { observability.tracer = newValue }
    }
  #endif

  #if Metrics
    /// What makes metrics, with the package trait `Metrics`; nil for the process's, `MetricsSystem.factory`.
    ///
    /// `http.client.request.duration` times each request, by OpenTelemetry's conventions for HTTP clients;
    /// `api.client.call.duration` each call by operation, and `api.client.retries` counts what was sent again.
    public var metricsFactory: (any MetricsFactory)? {
      get { observability.metricsFactory }
      set { observability.metricsFactory = newValue }
    }
  #endif
}
