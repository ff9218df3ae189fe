/// Certificates for a server on loopback. They and the key are for tests alone.
public enum TestCertificates {
  /// The authority that vouches for the others.
  public static let root = """
    -----BEGIN CERTIFICATE-----
    MIIBXzCCAQSgAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlUZXN0IHJv
    b3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
    CVRlc3Qgcm9vdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABPS+gbio8Ml6GR7S
    YMqhi8pEiU+8BCVYOgnd01aNgFcw/3b/FdVo0BpuybNTEE476HryTcIs90EZBIV5
    WhTD7H6jRTBDMBIGA1UdEwEB/wQIMAYBAf8CAQAwDgYDVR0PAQH/BAQDAgEGMB0G
    A1UdDgQWBBSoupgvDQwfmpxntfkwqb1Gz3mtcjAKBggqhkjOPQQDAgNJADBGAiEA
    02Dkr1y/vuow/91x+TG9+WC2DqMX6TC733RM0lK66bYCIQDbur3x5d8UatyDUrkg
    IREp9/BLH7Oci/fNn0TRRT81AA==
    -----END CERTIFICATE-----
    """

  /// For `localhost` and 127.0.0.1, until 2120.
  static let valid = """
    -----BEGIN CERTIFICATE-----
    MIIBezCCASGgAwIBAgIBAjAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlUZXN0IHJv
    b3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
    CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHFqjwKseJksfyvc
    34Fpq/CBbkb4RxE05Vc+6y46rkvjolcQrVreFmm4qrgI9NcFds2XFNaiGHw9t+Or
    CVxZ0HujYjBgMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAMBgNVHRMBAf8E
    AjAAMBMGA1UdJQQMMAoGCCsGAQUFBwMBMB8GA1UdIwQYMBaAFKi6mC8NDB+anGe1
    +TCpvUbPea1yMAoGCCqGSM49BAMCA0gAMEUCIQCxZcJgDG5OBbSK7LgvgK/TUqID
    jEGxjj71Q3p+X3lJmAIgSWmHzehn5mYaF0Z9dO9PRq+AXlpgA5g7KsdRhptZR0Q=
    -----END CERTIFICATE-----
    """

  /// For `localhost` and 127.0.0.1, until 2021.
  static let expired = """
    -----BEGIN CERTIFICATE-----
    MIIBeTCCAR+gAwIBAgIBAzAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlUZXN0IHJv
    b3QwHhcNMjAwMTAxMDAwMDAwWhcNMjEwMTAxMDAwMDAwWjAUMRIwEAYDVQQDDAls
    b2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARxao8CrHiZLH8r3N+B
    aavwgW5G+EcRNOVXPusuOq5L46JXEK1a3hZpuKq4CPTXBXbNlxTWohh8Pbfjqwlc
    WdB7o2IwYDAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwDAYDVR0TAQH/BAIw
    ADATBgNVHSUEDDAKBggrBgEFBQcDATAfBgNVHSMEGDAWgBSoupgvDQwfmpxntfkw
    qb1Gz3mtcjAKBggqhkjOPQQDAgNIADBFAiB8/9CEs1pQlO576ad2pDULz+2fst2E
    wZR6KkNvnM/6KAIhALuD+7+WqAK+wQJw17UIIemo64CfIgU0ihi3uk2v8ng0
    -----END CERTIFICATE-----
    """

  /// The key of both.
  static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgRj/aYXtVTvgwViI5
    FFrhBeoPkZTAZctwwBZJCZphU5yhRANCAARxao8CrHiZLH8r3N+BaavwgW5G+EcR
    NOVXPusuOq5L46JXEK1a3hZpuKq4CPTXBXbNlxTWohh8PbfjqwlcWdB7
    -----END PRIVATE KEY-----
    """
}
