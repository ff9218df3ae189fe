import ClientIR
import Testing

@testable import SwiftRendering

@Suite("Servers and API keys are what a configuration takes")
struct ModuleTests {
  @Test("A server with variables is a function beside the others; the list has the defaults")
  func serverVariables() async throws {
    let server = ServerList.Server(
      url: [.literal("https://"), .variable("region"), .literal(".example.com:"), .variable("in")],
      variables: [
        .init(
          name: "region",
          defaultValue: "eu",
          openEnum: OpenEnumModel(
            name: TypeName("Region", in: TypeName("Servers")),
            documentation: nil,
            rawType: .builtIn(.string),
            values: [.init(name: "eu", rawValue: .string("eu"), documentation: nil)]
          ),
          documentation: "One of `eu` and `us`."
        ),
        .init(name: "in", defaultValue: "443", openEnum: nil, documentation: nil),
      ],
      name: "regional",
      documentation: "The API near you."
    )
    let client = SampleClient(servers: [server, .init(url: "/v1")])
    let text = try await client.file("Servers.swift")
    #expect(
      text.lines(from: "    // The API", to: "}").joined(separator: "\n") == """
            // The API near you.
            "https://eu.example.com:443",
            "/v1"
          ]

          /// The API near you.
          ///
          /// - Parameters:
          ///   - region:
          ///     One of `eu` and `us`.
          ///   - in:
          /// - Returns: The server's URL, as a configuration takes it.
          public static func regional(region: Region = .eu, `in`: String = "443") -> String {
            "https://\\(ServerVariable.encoded(region.rawValue)).example.com:\\(ServerVariable.authority(`in`))"
          }

          public struct Region: OpenEnum {
            /// The value on the wire.
            public let rawValue: String

            /// Creates a value, whether it is one of the known ones or not.
            public init(rawValue: String) {
              self.rawValue = rawValue
            }

            public static let eu = Self(rawValue: "eu")

            /// The values that the document lists, in its order.
            public static let knownValues: [Self] = [.eu]
          }
        """
    )
  }

  @Test("Each API key has a function that says where it goes")
  func apiKeys() async throws {
    let client = SampleClient(
      apiKeys: [
        APIKeyScheme(
          name: "headerKey",
          scheme: "header_key",
          location: .header,
          parameter: "X-API-Key",
          documentation: "Ask the office."
        ),
        APIKeyScheme(
          name: "session",
          scheme: "session",
          location: .cookie,
          parameter: "sid",
          documentation: nil
        ),
      ],
      hidden: ["String"]
    )
    let text = try await client.file("Module+Sample.swift")
    #expect(
      text.lines(from: "extension", to: "}").joined(separator: "\n") == """
        extension APIClientRuntime.APIAuthentication {
          /// Ask the office.
          public static func headerKey(_ key: Swift.String) -> Self {
            .apiKey(key, in: .header("X-API-Key"))
          }

          /// The key of the security scheme `session`.
          public static func session(_ key: Swift.String) -> Self {
            .apiKey(key, in: .cookie("sid"))
          }
        """
    )
  }

  @Test("Without API keys the module has nothing about them")
  func noAPIKeys() async throws {
    let text = try await SampleClient().file("Module+Sample.swift")
    #expect(text.contains("APIError<JSONValue>"))
    #expect(!text.contains("extension"))
  }
}
