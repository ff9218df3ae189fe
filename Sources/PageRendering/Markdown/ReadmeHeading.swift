/// A heading of the page with the list of everything that other pages lead to. The template prints it
/// as a field, so that links and headings cannot differ.
enum ReadmeHeading: String, CaseIterable {
  case operations = "List of operations"
  case models = "List of models"
  case authentication = "Ways to authenticate"
}
