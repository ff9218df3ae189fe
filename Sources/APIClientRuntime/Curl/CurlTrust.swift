#if os(Linux)
  import CCurl
  import FoundationEssentials

  /// The trust roots of a transport in the form that libcurl takes.
  final class CurlTrust: @unchecked Sendable {
    // Checked by hand: the memory is written once, before anybody else has it.

    private enum Roots {
      case system
      /// A text in PEM, and whether the system's folder of certificates counts as well.
      case text(UnsafeMutableRawBufferPointer, withFolder: Bool)
    }

    private let roots: Roots

    init(_ roots: TrustRoots) {
      switch roots {
      case .system: self.roots = .system
      case .pem(let text): self.roots = .text(Self.copy(of: Array(text.utf8)), withFolder: false)
      case .systemAnd(pem: let text):
        let system = Self.systemFile.flatMap { try? Data(contentsOf: URL(filePath: $0)) } ?? Data()
        self.roots = .text(Self.copy(of: system + Data("\n\(text)".utf8)), withFolder: true)
      }
    }

    deinit {
      if case .text(let text, _) = roots { text.deallocate() }
    }

    /// Has a transfer trust the roots, which have to stay as long as it does.
    ///
    /// - Throws: ``TransportError`` if libcurl cannot be told to.
    func apply(to easy: UnsafeMutableRawPointer) throws {
      switch roots {
      case .system:
        if let file = Self.replacedFile { _ = ccurl_set_text(easy, CURLOPT_CAINFO, file) }
      case .text(let text, let withFolder):
        guard ccurl_set_trust_roots(easy, text.baseAddress, text.count) == CURLE_OK else {
          throw TransportError(
            .untrusted,
            "libcurl takes trust roots from 7.77 on, and not with each library for TLS; this one takes none"
          )
        }
        if !withFolder { _ = ccurl_set_text(easy, CURLOPT_CAPATH, nil) }
      }
    }

    private static func copy(of bytes: some Collection<UInt8>) -> UnsafeMutableRawBufferPointer {
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
      copy.copyBytes(from: bytes)
      return copy
    }

    /// The file that libcurl was built for.
    private static let builtInFile: String? = {
      guard let easy = curl_easy_init() else { return nil }
      defer { curl_easy_cleanup(easy) }
      return ccurl_trust_file(easy).map { String(cString: $0) }
    }()

    /// The system's file of certificates.
    private static let systemFile: String? = {
      // Debian; Fedora and what comes of it; openSUSE; Alpine.
      let usual = [
        "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt",
        "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem",
      ]
      let files = (builtInFile.map { [$0] } ?? []) + usual
      return files.first { FileManager.default.fileExists(atPath: $0) }
    }()

    /// The system's file, when libcurl was built for a system that has it elsewhere.
    private static let replacedFile: String? =
      builtInFile != nil && builtInFile != systemFile ? systemFile : nil
  }
#endif
