import Foundation
import PackagePlugin

/// `swift package generate-client`: the program `generate`, called in the package's folder with the same
/// arguments.
@main
struct GenerateClient: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    // Xcode adds the targets that were selected when the command was called.
    var arguments = ArgumentExtractor(arguments)
    _ = arguments.extractOption(named: "target")
    // SwiftPM takes its permissions behind the command's name too, and hands them on.
    _ = arguments.extractFlag(named: "allow-writing-to-package-directory")
    _ = arguments.extractOption(named: "allow-network-connections")

    let process = Process()
    process.executableURL = try context.tool(named: "Generator").url
    process.arguments = ["--absolute-paths"] + arguments.remainingArguments
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    // The program has said what is wrong, and where.
    if process.terminationStatus != 0 { exit(process.terminationStatus) }
  }
}
