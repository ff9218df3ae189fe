import ClientIR
import Templating

/// What the list of all items is made of, with its label.
struct PagingSettingView: SwiftView {
  let label: SwiftText
  let value: SwiftText

  static let fields: [ViewField<Self>] = [
    .text("label", "The label.") { $0.label },
    .text("value", "The value.") { $0.value },
  ]

  /// All there is to say of a way of paging, in the order in which the runtime takes it.
  static func settings(
    of paging: Paging,
    _ operation: Operation,
    in vocabulary: Vocabulary
  ) -> [PagingSettingView] {
    func count(_ label: Label, _ count: Paging.Count?) -> PagingSettingView? {
      count.map {
        PagingSettingView(label: label.text, value: SwiftText($0, in: vocabulary))
      }
    }
    func path(_ label: Label, _ path: Paging.PropertyPath?) -> PagingSettingView? {
      path.map { PagingSettingView(label: label.text, value: SwiftText(keyPath: $0)) }
    }
    func hasMore(_ hasMore: Paging.HasMore?) -> PagingSettingView? {
      hasMore.map { PagingSettingView(label: Label.hasMore.text, value: SwiftText($0)) }
    }
    func start(_ label: Label, _ place: Paging.Place) -> PagingSettingView {
      PagingSettingView(label: label.text, value: SwiftText(place, in: operation))
    }
    let settings: [PagingSettingView?] =
      switch paging.kind {
      case .offset(let offset):
        [
          count(.total, offset.total), hasMore(offset.hasMore),
          paging.size.map {
            PagingSettingView(label: Label.pageSize.text, value: SwiftText($0, in: operation))
          },
          start(.offset, offset.place),
        ]
      case .number(let number):
        [
          count(.total, number.total), count(.pageCount, number.pageCount), hasMore(number.hasMore),
          PagingSettingView(label: Label.firstPage.text, value: SwiftText(number.first)),
          start(.number, number.place),
        ]
      case .cursor(let cursor):
        [path(.next, cursor.next), hasMore(cursor.hasMore), start(.cursor, cursor.place)]
      case .lastItem(let last):
        [path(.id, last.id), hasMore(last.hasMore), start(.startingAfter, last.place)]
      case .link(let next): [path(.nextLink, next)]
      case .linkField: []
      }
    return settings.compactMap(\.self)
  }

  /// The labels that the runtime has.
  private enum Label: String {
    case total, pageCount, hasMore, pageSize, offset, firstPage, number, next, cursor, id,
      startingAfter, nextLink

    var text: SwiftText { SwiftText(label: Identifier(unchecked: rawValue)) }
  }
}
