public import Logging

/// How a client reaches its server.
public struct APIConfiguration: Sendable {
  /// The server's URL with the path that all operations share, such as
  /// `https://airflow.example.com/api/v1`; or a path alone, such as `/api/v1`, beside ``host``.
  public var server: String
  /// The URL of the host that a ``server`` without one stands on, such as
  /// `https://airflow.example.com`.
  public var host: String?
  /// How the client proves who is calling.
  public var authentication: APIAuthentication
  /// What carries requests to the server; ``DefaultAPITransport`` unless told otherwise.
  public var transport: any APITransport
  /// What sees each request before the transport does, and each response after it, in this order.
  public var interceptors: [any APIInterceptor]
  /// Header fields that each request has, by name. Fields that an operation sets itself, and those of its
  /// parameters, stay as they are, but for `Accept`.
  ///
  ///     let raw = api.configured { $0.headerFields["Accept"] = "application/vnd.github.raw+json" }
  ///
  /// A name or a value that a field cannot have makes every call fail as
  /// ``APIError/Kind-swift.enum/invalidRequest(_:)``.
  public var headerFields: [String: String]
  /// Who asks, as servers know it from the field User-Agent (RFC 9110, section 10.1.5); nil for what the
  /// transport sends.
  public var userAgent: String?
  /// How long a call may take from its start to the last byte of the answer, retries included, or to
  /// the end of its head when the body is read while it arrives; nil for no limit.
  public var timeout: Duration?
  /// How long connecting to the server may take; nil for no limit of its own. ``URLSessionAPITransport``
  /// cannot heed it.
  public var connectTimeout: Duration?
  /// How many bytes the body of a response may have, decompressed; nil for any number. A body that is
  /// read while it arrives may have more, of which no more than this waits to be read. Decoded, a body may
  /// take 256 MiB of memory and eight times its length; one that would take more is
  /// ``APIError/Kind-swift.enum/undecodable(_:)``.
  public var responseBodyLimit: Int?
  /// How many bytes one line or event of a body may have that is read while it arrives, as
  /// ``JSONLines`` and ``ServerSentEvents`` are; nil for any number.
  public var streamElementLimit: Int?
  /// How many bytes all lines or events of a body may have together; nil for any number. A
  /// ``APIResponseBody`` has no such limit.
  public var streamLimit: Int?
  /// How long a body that is read while it arrives may be silent while somebody waits for more of it;
  /// nil for as long as it likes. Servers that keep a silent stream open send a comment now and then.
  public var streamIdleTimeout: Duration?
  /// When a request is sent again; ``APIRetryPolicy/off`` for never.
  public var retries: APIRetryPolicy
  /// What makes requests repeatable whose method is not idempotent; nil for nothing.
  public var idempotencyKey: IdempotencyKey?
  /// Where the client logs. Requests and answers are logged at the level `debug`, header fields at
  /// `trace`; credentials never are.
  public var logger: Logger
  /// Other URLs for servers that single operations have, by the URL in the document; for instance to
  /// send these operations to a test server as well.
  public var serverReplacements: [String: String]
  var observability = ObservabilitySettings()

  /// Creates a configuration.
  ///
  /// Nothing is checked here. A call throws an error of the kind
  /// ``APIError/Kind-swift.enum/invalidRequest(_:)`` when `server` and `host` do not make a URL.
  public init(
    server: String,
    host: String? = nil,
    authentication: APIAuthentication = .none,
    transport: any APITransport = DefaultAPITransport.shared,
    interceptors: [any APIInterceptor] = [],
    headerFields: [String: String] = [:],
    userAgent: String? = "APIClientRuntime",
    timeout: Duration? = .seconds(60),
    connectTimeout: Duration? = .seconds(10),
    responseBodyLimit: Int? = 64 << 20,
    streamElementLimit: Int? = 16 << 20,
    streamLimit: Int? = 1 << 30,
    streamIdleTimeout: Duration? = .seconds(300),
    retries: APIRetryPolicy = .standard,
    idempotencyKey: IdempotencyKey? = nil,
    logger: Logger = Logger(label: "APIClientRuntime"),
    serverReplacements: [String: String] = [:]
  ) {
    self.server = server
    self.host = host
    self.authentication = authentication
    self.transport = transport
    self.interceptors = interceptors
    self.headerFields = headerFields
    self.userAgent = userAgent
    self.timeout = timeout
    self.connectTimeout = connectTimeout
    self.responseBodyLimit = responseBodyLimit
    self.streamElementLimit = streamElementLimit
    self.streamLimit = streamLimit
    self.streamIdleTimeout = streamIdleTimeout
    self.retries = retries
    self.idempotencyKey = idempotencyKey
    self.logger = logger
    self.serverReplacements = serverReplacements
  }
}
