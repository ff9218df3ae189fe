/// How the items of all pages are had from an operation that lists one page of them.
public struct Paging: Sendable {
  /// The name of the method.
  public let name: Identifier
  /// What says which page comes next, and how a call asks for it.
  public package(set) var kind: Kind
  /// The greatest number of items on a page, where a call can say it.
  public package(set) var size: Size?
  /// The name of the argument for the greatest number of items in all.
  public let maximumCount: Identifier
  /// The type of an item.
  public let item: TypeReference
  /// What holds the items of a page; empty where the page is the list of them.
  public let items: PropertyPath

  /// What says which page comes next.
  public enum Kind: Sendable {
    /// How many items stand before a page.
    case offset(Offset)
    /// The number of a page.
    case number(Number)
    /// A value of the page before, such as a token.
    case cursor(Cursor)
    /// A value of the last item on the page before.
    case lastItem(LastItem)
    /// The URL in a property of the page before.
    case link(PropertyPath)
    /// The URL in the header field `Link` of the page before (RFC 8288).
    case linkField
  }

  /// Pages that begin behind so many items.
  public struct Offset: Sendable {
    /// Where a call says how many items stand before the page.
    public package(set) var place: Place
    /// The integer type of the offset, and of the size where that has a place.
    public let type: TypeReference
    /// How many items there are in all, if a page says so.
    public let total: Count?
    /// Whether there are more, if a page says so.
    public let hasMore: HasMore?

    package init(place: Place, type: TypeReference, total: Count?, hasMore: HasMore?) {
      self.place = place
      self.type = type
      self.total = total
      self.hasMore = hasMore
    }
  }

  /// Pages with numbers.
  public struct Number: Sendable {
    /// Where a call says the number.
    public package(set) var place: Place
    /// The number of the first page.
    public let first: Int
    /// How many items there are in all, if a page says so.
    public let total: Count?
    /// How many pages there are, if a page says so.
    public let pageCount: Count?
    /// Whether there are more, if a page says so.
    public let hasMore: HasMore?

    package init(
      place: Place,
      first: Int,
      total: Count?,
      pageCount: Count?,
      hasMore: HasMore?
    ) {
      self.place = place
      self.first = first
      self.total = total
      self.pageCount = pageCount
      self.hasMore = hasMore
    }
  }

  /// Pages that go on from a value of the one before.
  public struct Cursor: Sendable {
    /// Where a call says the value.
    public package(set) var place: Place
    /// The value in a page.
    public let next: PropertyPath
    /// Whether there are more, if a page says so beside the value.
    public let hasMore: HasMore?

    package init(place: Place, next: PropertyPath, hasMore: HasMore?) {
      self.place = place
      self.next = next
      self.hasMore = hasMore
    }
  }

  /// Pages that begin behind an item.
  public struct LastItem: Sendable {
    /// Where a call says the item.
    public package(set) var place: Place
    /// What an item is known by.
    public let id: PropertyPath
    /// Whether there are more, if a page says so.
    public let hasMore: HasMore?

    package init(place: Place, id: PropertyPath, hasMore: HasMore?) {
      self.place = place
      self.id = id
      self.hasMore = hasMore
    }
  }

  /// Where a call says something of the page that it is about.
  public enum Place: Sendable {
    /// In an argument of its own.
    case argument(Identifier)
    /// In a property of an argument, such as the body. A variable of the last name has the value on its
    /// way there.
    case property(Identifier, of: Identifier, variable: Identifier)

    /// The name of the variable that has the value.
    public var variable: Identifier {
      switch self {
      case .argument(let name), .property(_, of: _, variable: let name): name
      }
    }
  }

  /// The greatest number of items on a page.
  public struct Size: Sendable {
    /// The name of the argument.
    public let name: Identifier
    /// Where a call says the number.
    public package(set) var place: Place
    /// The type of the number.
    public let type: TypeReference

    package init(name: Identifier, place: Place, type: TypeReference) {
      self.name = name
      self.place = place
      self.type = type
    }
  }

  /// A property that counts something.
  public struct Count: Sendable {
    /// The way to the property.
    public let path: PropertyPath
    /// The integer type of the property.
    public let type: TypeReference

    package init(path: PropertyPath, type: TypeReference) {
      self.path = path
      self.type = type
    }
  }

  /// What says whether there are more items.
  public enum HasMore: Sendable {
    /// A property that is true where there are.
    case flag(PropertyPath)
    /// A property that is not nil where there are.
    case presence(PropertyPath)
  }

  /// A property of a value, a property of that one, and so on.
  public struct PropertyPath: Sendable, Hashable {
    /// A step on the way.
    public struct Step: Sendable, Hashable {
      /// The name of the property.
      public let name: Identifier
      /// Whether the property may be nil.
      public let isOptional: Bool

      package init(name: Identifier, isOptional: Bool) {
        self.name = name
        self.isOptional = isOptional
      }
    }

    /// The properties, the outermost first; none for the value itself.
    public let steps: [Step]

    package init(_ steps: [Step]) {
      self.steps = steps
    }
  }

  package init(
    name: Identifier,
    kind: Kind,
    size: Size?,
    maximumCount: Identifier,
    item: TypeReference,
    items: PropertyPath
  ) {
    self.name = name
    self.kind = kind
    self.size = size
    self.maximumCount = maximumCount
    self.item = item
    self.items = items
  }
}

extension Paging {
  /// Where a call says which page it is about; nil where a link says it.
  public var place: Place? {
    switch kind {
    case .offset(let offset): offset.place
    case .number(let number): number.place
    case .cursor(let cursor): cursor.place
    case .lastItem(let last): last.place
    case .link, .linkField: nil
    }
  }
}

extension Paging.Kind {
  /// The way, with its place changed where it has one.
  package func mappingPlace(_ transform: (Paging.Place) -> Paging.Place) -> Paging.Kind {
    switch self {
    case .link, .linkField: return self
    case .offset(var offset):
      offset.place = transform(offset.place)
      return .offset(offset)
    case .number(var number):
      number.place = transform(number.place)
      return .number(number)
    case .cursor(var cursor):
      cursor.place = transform(cursor.place)
      return .cursor(cursor)
    case .lastItem(var last):
      last.place = transform(last.place)
      return .lastItem(last)
    }
  }
}
