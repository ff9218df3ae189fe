// swift-tools-version: 6.1

import Foundation
import PackageDescription

// SwiftPM warns whoever depends on this package when a pkg-config name leads nowhere, although only
// the generator needs libyaml. So the name is given where libyaml is, and only where the compiler
// would not find it by itself. Who builds the generator without it gets an error from shim.h.
#if os(macOS)
  let libyamlIsInstalled = ["/opt/homebrew", "/usr/local"].contains { prefix in
    FileManager.default.fileExists(atPath: "\(prefix)/include/yaml.h")
  }
  let libyamlPkgConfig = libyamlIsInstalled ? "yaml-0.1" : nil
#else
  let libyamlPkgConfig: String? = nil
#endif

// The golden files of every document in Tests/Fixtures are compiled as a module, and called by
// ConformanceTests: a case `cookies` is the module ConformanceCookies. They are named because SwiftPM
// keeps what a manifest has said until its text changes: a list read from the folder would be that of
// another branch. GoldenModuleTests says if one is missing.
let conformanceCases = [
  "all-of", "all-of-flattened", "all-of-merged", "bodies-alternatives", "bodies-form",
  "bodies-multipart", "bodies-optional", "bodies-text-bytes-lines", "components", "const",
  "conditions",
  "contents-other", "cookies", "defaults", "deprecated", "dynamic-references", "empty-object",
  "formats", "hidden-names", "hostile-text", "idempotency-keys", "inheritance",
  "inheritance-kinds",
  "maps-and-additional-properties",
  "mended-operations", "mended-schemas", "merge-keys", "names-case", "names-keywords",
  "names-of-methods", "names-of-values", "names-scripts", "names-swift", "names-values",
  "nested-types", "no-tags", "numbers-as-text",
  "open-enum-merge", "open-enums", "openapi-3-2", "operation-ids", "options", "pages", "paging",
  "paging-kinds",
  "parameters", "parameters-content", "parameters-objects", "parameters-path-item",
  "parameters-styles", "paths-odd", "presences", "read-write-only", "recursion",
  "refs-siblings", "refs-siblings-3-0",
  "bodies-multipart-kinds", "response-contents", "streams",
  "response-headers", "responses-by-status",
  "responses-errors", "responses-errors-ranges", "responses-lines-by-status",
  "responses-text-bytes-lines", "schemas-3-1", "schemas-nullable", "security",
  "security-alternatives", "servers", "swagger-bodies", "swagger-collection-formats",
  "swagger-discriminator", "swagger-forms", "swagger-nullable", "swagger-security",
  "swagger-servers", "tuples", "two-servers", "unions", "unions-by-values", "unions-discriminator",
  "unions-implied",
]

let conformanceTargets: [Target] = conformanceCases.map { name in
  .target(
    name: "Conformance" + name.split(separator: "-").map(\.capitalized).joined(),
    dependencies: ["APIClientRuntime"],
    path: "Tests/Fixtures/\(name)/expected",
    // The pages and the warnings that a few have beside the sources.
    exclude: ["docs", "warnings.txt"].filter { file in
      let path = "\(Context.packageDirectory)/Tests/Fixtures/\(name)/expected/\(file)"
      return FileManager.default.fileExists(atPath: path)
    }
  )
}

// What the transport of the trait AsyncHTTPClient is made of.
let asyncHTTPClientProducts: [Target.Dependency] = [
  ("AsyncHTTPClient", "async-http-client"), ("NIOCore", "swift-nio"), ("NIOPosix", "swift-nio"),
  ("NIOHTTP1", "swift-nio"), ("NIOSSL", "swift-nio-ssl"), ("NIOHTTP2", "swift-nio-http2"),
  ("NIOHTTPCompression", "swift-nio-extras"),
].map { name, package in
  .product(name: name, package: package, condition: .when(traits: ["AsyncHTTPClient"]))
}

let observabilityProducts: [Target.Dependency] = [
  .product(
    name: "Tracing",
    package: "swift-distributed-tracing",
    condition: .when(traits: ["Tracing"])
  ),
  .product(name: "Metrics", package: "swift-metrics", condition: .when(traits: ["Metrics"])),
  .product(name: "CoreMetrics", package: "swift-metrics", condition: .when(traits: ["Metrics"])),
]

let package = Package(
  name: "swift-client-generator",
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
  products: [
    .library(name: "AirflowV1", targets: ["AirflowV1"]),
    .library(name: "AirflowV2", targets: ["AirflowV2"]),
    .library(name: "AirflowRunsCore", targets: ["AirflowRunsCore"]),
    .library(name: "AirflowRuns", targets: ["AirflowRuns"]),
    .library(name: "AirflowV2Runs", targets: ["AirflowV2Runs"]),
    .library(name: "APIClientRuntime", targets: ["APIClientRuntime"]),
    .library(name: "APIClientTesting", targets: ["APIClientTesting"]),
    .executable(name: "generate", targets: ["Generator"]),
    .plugin(name: "GenerateClient", targets: ["GenerateClient"]),
  ],
  traits: [
    .trait(
      name: "AsyncHTTPClient",
      description: "The transport over AsyncHTTPClient and SwiftNIO."
    ),
    .trait(
      name: "URLSession",
      description: "The transport over URLSession on Linux; other systems have it without."
    ),
    .trait(
      name: "Kerberos",
      description: "Kerberos (Negotiate) through MIT's GSSAPI; needs libkrb5-dev."
    ),
    .trait(
      name: "Tracing",
      description: "Spans of calls and requests, through swift-distributed-tracing."
    ),
    .trait(
      name: "Metrics",
      description: "Timers of calls and requests, through swift-metrics."
    ),
  ],
  dependencies: [
    // For the runtime: what a user of a generated client compiles.
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    // For the runtime with the trait AsyncHTTPClient. Who does not enable it resolves none of these.
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
    .package(url: "https://github.com/apple/swift-nio-http2", from: "1.36.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.26.0"),
    // For the runtime with the traits Tracing and Metrics.
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.10.0"),
    // For the generator alone.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.7.0"),
    // For `swift package generate-documentation`.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
  ],
  targets: [
    // The generator, stage by stage: a target depends only on those above it.
    .systemLibrary(
      name: "CYAML",
      pkgConfig: libyamlPkgConfig,
      providers: [.apt(["libyaml-dev"]), .yum(["libyaml-devel"]), .brew(["libyaml"])]
    ),
    .target(name: "YAML", dependencies: ["CYAML"]),
    .target(name: "Diagnostics", dependencies: ["YAML"]),
    .target(name: "JSONPath", dependencies: ["YAML"]),
    .target(name: "Overlays", dependencies: ["YAML", "Diagnostics", "JSONPath"]),
    .target(name: "Swagger", dependencies: ["YAML", "Diagnostics"]),
    .target(name: "OpenAPI", dependencies: ["YAML", "Diagnostics"]),
    .target(name: "ClientIR"),
    .target(name: "Lowering", dependencies: ["YAML", "Diagnostics", "OpenAPI", "ClientIR"]),
    .target(name: "ClientChanges", dependencies: ["ClientIR"]),
    .target(name: "Templating"),
    // The folder's own templates, compiled into the program.
    .target(
      name: "BuiltInTemplates",
      dependencies: ["Templating"],
      exclude: ["Templates/README.md"],
      resources: [.embedInCode("Templates")]
    ),
    .target(name: "SwiftRendering", dependencies: ["ClientIR", "Templating"]),
    .target(name: "PageRendering", dependencies: ["ClientIR", "Templating", "SwiftRendering"]),
    .target(
      name: "Generation",
      dependencies: [
        "YAML", "Diagnostics", "Overlays", "Swagger", "OpenAPI", "Lowering", "ClientIR",
        "Templating", "SwiftRendering", "PageRendering",
      ]
    ),
    .executableTarget(
      name: "Generator",
      dependencies: [
        "YAML", "Diagnostics", "OpenAPI", "ClientIR", "Lowering", "ClientChanges", "Templating",
        "BuiltInTemplates", "Generation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // What describes the project file to editors.
      resources: [.embedInCode("Input/generate.schema.json")]
    ),
    .plugin(
      name: "GenerateClient",
      capability: .command(
        intent: .custom(
          verb: "generate-client",
          description: "Generates the clients that openapi/generate.yaml lists."
        ),
        permissions: [
          .writeToPackageDirectory(reason: "The generated clients are files of the package.")
        ]
      ),
      dependencies: ["Generator"]
    ),

    // What generated code imports, and what is generated.
    .systemLibrary(
      name: "CGSSAPI",
      providers: [.apt(["libkrb5-dev"]), .yum(["krb5-devel"]), .brew(["krb5"])]
    ),
    // What the default transport on Linux is made of, where Foundation itself is made of it.
    .systemLibrary(
      name: "CCurl",
      providers: [.apt(["libcurl4-openssl-dev"]), .yum(["libcurl-devel"])]
    ),
    .target(
      name: "APIClientRuntime",
      dependencies: [
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .target(name: "CCurl", condition: .when(platforms: [.linux])),
        .target(name: "CGSSAPI", condition: .when(traits: ["Kerberos"])),
      ] + asyncHTTPClientProducts + observabilityProducts
    ),
    // Answers in place of servers, for tests of code that uses a client.
    .target(
      name: "APIClientTesting",
      dependencies: ["APIClientRuntime", .product(name: "HTTPTypes", package: "swift-http-types")]
    ),
    .target(
      name: "AirflowV1",
      dependencies: ["APIClientRuntime"],
      path: "Generated/AirflowV1",
      exclude: ["docs"]
    ),
    .target(
      name: "AirflowV2",
      dependencies: ["APIClientRuntime"],
      path: "Generated/AirflowV2",
      exclude: ["docs"]
    ),
    // What Airflow's documents cannot say: how runs are triggered safely, and when they have ended; once
    // for all versions, and for each on its client.
    .target(name: "AirflowRunsCore", dependencies: ["APIClientRuntime"]),
    .target(
      name: "AirflowRuns",
      dependencies: ["AirflowRunsCore", "AirflowV1", "APIClientRuntime"]
    ),
    .target(
      name: "AirflowV2Runs",
      dependencies: ["AirflowRunsCore", "AirflowV2", "APIClientRuntime"]
    ),

    .target(
      name: "TestSupport",
      dependencies: ["YAML", "Diagnostics"],
      path: "Tests/TestSupport"
    ),
    .target(name: "LoopbackServer", path: "Tests/LoopbackServer"),
    .testTarget(name: "YAMLTests", dependencies: ["YAML"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["YAML", "Diagnostics"]),
    .testTarget(name: "JSONPathTests", dependencies: ["YAML", "JSONPath", "TestSupport"]),
    .testTarget(
      name: "OverlaysTests",
      dependencies: ["YAML", "Diagnostics", "JSONPath", "Overlays", "TestSupport"]
    ),
    .testTarget(
      name: "SwaggerTests",
      dependencies: ["YAML", "Diagnostics", "Swagger", "TestSupport"]
    ),
    .testTarget(
      name: "OpenAPITests",
      dependencies: ["YAML", "Diagnostics", "OpenAPI", "TestSupport"]
    ),
    .testTarget(
      name: "LoweringTests",
      dependencies: ["YAML", "Diagnostics", "OpenAPI", "Lowering", "ClientIR", "TestSupport"]
    ),
    .testTarget(
      name: "ClientChangesTests",
      dependencies: [
        "YAML", "Diagnostics", "OpenAPI", "Lowering", "ClientIR", "ClientChanges", "TestSupport",
      ]
    ),
    .testTarget(name: "TemplatingTests", dependencies: ["Templating"]),
    .testTarget(
      name: "SwiftRenderingTests",
      dependencies: ["ClientIR", "Templating", "BuiltInTemplates", "SwiftRendering", "TestSupport"]
    ),
    .testTarget(name: "PageRenderingTests", dependencies: ["ClientIR", "PageRendering"]),
    .testTarget(
      name: "GenerationTests",
      // A golden file that differs is shown with the generator's own diff.
      dependencies: [
        "YAML", "Diagnostics", "ClientIR", "Lowering", "Templating", "SwiftRendering",
        "BuiltInTemplates", "PageRendering", "Generation", "Generator", "TestSupport",
      ]
    ),
    .testTarget(
      name: "GeneratorTests",
      // The runtime is what examples and articles are compiled against.
      dependencies: [
        "YAML", "OpenAPI", "ClientIR", "Lowering", "Templating", "Generation", "Generator",
        "APIClientRuntime", "APIClientTesting", "AirflowV1", "AirflowV2", "AirflowRuns",
        "AirflowV2Runs", "LoopbackServer", "TestSupport",
      ]
    ),
    .testTarget(
      name: "APIClientRuntimeTests",
      dependencies: [
        "APIClientRuntime", "LoopbackServer", .product(name: "Logging", package: "swift-log"),
        .product(
          name: "InMemoryTracing",
          package: "swift-distributed-tracing",
          condition: .when(traits: ["Tracing"])
        ),
        .product(
          name: "MetricsTestKit",
          package: "swift-metrics",
          condition: .when(traits: ["Metrics"])
        ),
      ] + observabilityProducts
    ),
    .testTarget(
      name: "APIClientTestingTests",
      dependencies: ["APIClientTesting", "APIClientRuntime", "AirflowV1", "LoopbackServer"]
    ),
    .testTarget(
      name: "AirflowDocumentTests",
      dependencies: ["YAML", "OpenAPI", "Lowering", "ClientIR", "TestSupport"]
    ),
    .testTarget(name: "AirflowV1Tests", dependencies: ["AirflowV1", "LoopbackServer"]),
    .testTarget(name: "AirflowV2Tests", dependencies: ["AirflowV2", "APIClientTesting"]),
    .testTarget(
      name: "AirflowRunsTests",
      dependencies: ["AirflowRuns", "AirflowRunsCore", "FaultServer", "LoopbackServer"]
    ),
    .testTarget(
      name: "AirflowV2RunsTests",
      dependencies: ["AirflowV2Runs", "AirflowV2", "FaultServer", "LoopbackServer"]
    ),
    .testTarget(name: "LiveTests", dependencies: ["AirflowRuns", "AirflowV1"]),
    .testTarget(name: "LiveV2Tests", dependencies: ["AirflowV2Runs", "AirflowV2"]),
    .testTarget(
      name: "KerberosLiveTests",
      dependencies: [
        "AirflowV1", "APIClientRuntime", .product(name: "Logging", package: "swift-log"),
      ]
    ),
    .target(name: "FaultServer", dependencies: ["LoopbackServer"], path: "Tests/FaultServer"),
    .testTarget(
      name: "FaultTests",
      dependencies: ["APIClientRuntime", "FaultServer", "LoopbackServer"] + asyncHTTPClientProducts
    ),
    .testTarget(
      name: "ConformanceTests",
      dependencies: ["LoopbackServer"] + conformanceTargets.map { .target(name: $0.name) }
    ),

    // The generator from bytes to files, for fuzzing; what it found is replayed.
    .target(
      name: "FuzzProbe",
      dependencies: [
        "YAML", "Diagnostics", "ClientIR", "Lowering", "Templating", "BuiltInTemplates",
        "Generation",
      ],
      path: "Fuzz/Probe"
    ),
    .testTarget(
      name: "FuzzRegressionTests",
      dependencies: ["FuzzProbe", "TestSupport"],
      exclude: ["Corpus"]
    ),
  ] + conformanceTargets,
  swiftLanguageModes: [.v6]
)

// libFuzzer brings its own `main`, which only `scripts/fuzz` asks for.
if Context.environment["FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Fuzz/CLibFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: ["CLibFuzzer", "FuzzProbe"],
      path: "Fuzz/Target"
    ),
  ]
}

// `scripts/sanitize` builds what a user's process contains, and its tests.
if Context.environment["RUNTIME_TESTS"] != nil {
  let names: Set = [
    "CCurl", "CGSSAPI", "APIClientRuntime", "APIClientTesting", "AirflowV1", "AirflowV2",
    "AirflowRunsCore", "AirflowRuns", "AirflowV2Runs", "LoopbackServer", "FaultServer",
    "APIClientRuntimeTests", "APIClientTestingTests", "AirflowV1Tests", "AirflowV2Tests",
    "AirflowRunsTests", "AirflowV2RunsTests", "FaultTests",
  ]
  package.products = []
  package.targets.removeAll { !names.contains($0.name) }
}

// `WARNINGS_AS_ERRORS=1 swift build` is for CI. SwiftPM allows such flags in a root package alone, so
// nobody who depends on this one ever sees them.
let ciSettings: [SwiftSetting] =
  Context.environment["WARNINGS_AS_ERRORS"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])]

for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings =
    (target.swiftSettings ?? []) + ciSettings + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
