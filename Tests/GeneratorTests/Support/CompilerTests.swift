import Testing

/// The tests that wait for a compiler, one after the other. A test that waits keeps one of the threads
/// that all tests of the process share, of which there are as many as cores; tests of timeouts need
/// the others.
@Suite(.serialized) enum CompilerTests {}
