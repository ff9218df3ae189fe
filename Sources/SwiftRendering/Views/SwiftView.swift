package import Templating

/// A view of Swift source.
package protocol SwiftView: View where Text == SwiftText {}

extension SwiftText: TemplateText {}
