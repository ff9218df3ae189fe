import APIClientRuntime
import LoopbackServer
import Testing

/// The table of OpenAPI 3.0.4, section 4.8.12.6, Style Examples, and what lies beside it.
@Suite struct StyleTests {
  private static let list: JSONValue = ["blue", "black", "brown"]
  private static let object: JSONValue = ["R": 100, "G": 200, "B": 150]

  @Test(
    arguments: [
      (.simple, false, "blue", "blue"),
      (.simple, true, "blue", "blue"),
      (.simple, false, list, "blue,black,brown"),
      (.simple, true, list, "blue,black,brown"),
      (.simple, false, object, "R,100,G,200,B,150"),
      (.simple, true, object, "R=100,G=200,B=150"),
      (.label, false, "", "."),
      (.label, true, "", "."),
      (.label, false, "blue", ".blue"),
      (.label, true, "blue", ".blue"),
      (.label, false, list, ".blue,black,brown"),
      (.label, true, list, ".blue.black.brown"),
      (.label, false, object, ".R,100,G,200,B,150"),
      (.label, true, object, ".R=100.G=200.B=150"),
      (.matrix, false, "", ";color"),
      (.matrix, true, "", ";color"),
      (.matrix, false, "blue", ";color=blue"),
      (.matrix, true, "blue", ";color=blue"),
      (.matrix, false, list, ";color=blue,black,brown"),
      (.matrix, true, list, ";color=blue;color=black;color=brown"),
      (.matrix, false, object, ";color=R,100,G,200,B,150"),
      (.matrix, true, object, ";R=100;G=200;B=150"),
    ] as [(ParameterStyle, Bool, JSONValue, String)]
  )
  func aPath(style: ParameterStyle, explode: Bool, value: JSONValue, text: String) async throws {
    let request = try await received {
      $0.path = "/p\(value, name: "color", style: style, explode: explode)"
    }
    #expect(request.target == "/p\(text)")
  }

  @Test(
    arguments: [
      (.form, false, "", "color="),
      (.form, true, "", "color="),
      (.form, false, "blue", "color=blue"),
      (.form, true, "blue", "color=blue"),
      (.form, false, list, "color=blue,black,brown"),
      (.form, true, list, "color=blue&color=black&color=brown"),
      (.form, false, object, "color=R,100,G,200,B,150"),
      (.form, true, object, "R=100&G=200&B=150"),
      (.spaceDelimited, false, list, "color=blue%20black%20brown"),
      (.spaceDelimited, false, object, "color=R%20100%20G%20200%20B%20150"),
      (.spaceDelimited, true, list, "color=blue&color=black&color=brown"),
      (.pipeDelimited, false, list, "color=blue%7Cblack%7Cbrown"),
      (.pipeDelimited, false, object, "color=R%7C100%7CG%7C200%7CB%7C150"),
      (.pipeDelimited, false, "blue", "color=blue"),
      (.deepObject, true, object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
      (.deepObject, false, object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
      (.deepObject, true, ["b": ["c": 1]], "color%5Bb%5D%5Bc%5D=1"),
      (.deepObject, true, ["b": [1, 2]], "color%5Bb%5D%5B0%5D=1&color%5Bb%5D%5B1%5D=2"),
      (
        .deepObject, true, ["b": [["c": 1], ["c": 2]]],
        "color%5Bb%5D%5B0%5D%5Bc%5D=1&color%5Bb%5D%5B1%5D%5Bc%5D=2"
      ),
      (.form, true, ["a": nil, "b": true, "c": 2.50], "b=true&c=2.5"),
      (.form, false, ["a,b", "c&d", nil, "é"], "color=a%2Cb,c%26d,%C3%A9"),
      (.form, true, ["n&": "v="], "n%26=v%3D"),
      (.form, true, ["page": 0, "sort": ["a,asc", "b", nil]], "page=0&sort=a%2Casc&sort=b"),
      (.deepObject, true, ["a", "b&"], "color%5B0%5D=a&color%5B1%5D=b%26"),
      (.pipeDelimited, false, ["a|b", "c"], "color=a%7Cb%7Cc"),
    ] as [(ParameterStyle, Bool, JSONValue, String)]
  )
  func aQuery(style: ParameterStyle, explode: Bool, value: JSONValue, text: String) async throws {
    let request = try await received {
      $0.query("color", value, style: style, explode: explode)
    }
    #expect(request.query == text)
  }

  @Test(
    arguments: [
      (false, "blue", "blue"), (false, list, "blue,black,brown"),
      (false, object, "R,100,G,200,B,150"), (true, object, "R=100,G=200,B=150"),
      (false, "a b/c%", "a b/c%"),
    ] as [(Bool, JSONValue, String)]
  )
  func aHeader(explode: Bool, value: JSONValue, text: String) async throws {
    let request = try await received { $0.header("X-Color", value, explode: explode) }
    #expect(request.headers["x-color"] == text)
  }

  @Test(
    arguments: [
      (false, "blue", "color=blue"), (false, list, "color=blue,black,brown"),
      (true, list, "color=blue; color=black; color=brown"),
      (false, object, "color=R,100,G,200,B,150"), (true, object, "R=100; G=200; B=150"),
      (true, "a;b c,d\"%é", "color=a%3Bb%20c%2Cd%22%25%C3%A9"),
    ] as [(Bool, JSONValue, String)]
  )
  func aCookie(explode: Bool, value: JSONValue, text: String) async throws {
    let request = try await received { $0.cookie("color", value, explode: explode) }
    #expect(request.headers["cookie"] == text)
  }

  @Test func severalCookiesAreOneField() async throws {
    let request = try await received {
      $0.cookie("a", 1)
      $0.cookie("none", String?.none)
      $0.cookie("b", "x=y")
      $0.cookie("c", json: ["k": 1] as JSONValue)
    }
    #expect(request.headers["cookie"] == "a=1; b=x=y; c={%22k%22:1}")
  }

  @Test func whatHasNothingInItIsLeftOut() async throws {
    let request = try await received {
      for style in [ParameterStyle.form, .spaceDelimited, .pipeDelimited, .deepObject] {
        for explode in [true, false] {
          $0.query("a", [String](), style: style, explode: explode)
          $0.query("b", [String: Int]?.none, style: style, explode: explode)
          $0.query("c", JSONValue.null, style: style, explode: explode)
          $0.query("d", ["x": nil] as JSONValue, style: style, explode: explode)
        }
      }
      $0.header("X-A", [String](), explode: false)
      $0.cookie("a", [String](), explode: false)
    }
    #expect(request.target == "/p")
    #expect(request.headers["x-a"] == nil)
    #expect(request.headers["cookie"] == nil)
  }

  @Test func parametersWithContentAreJSON() async throws {
    let value: JSONValue = ["a": [1, "b&/"]]
    let request = try await received {
      $0.path = "/p/\(json: value)"
      $0.query("q", json: value)
      $0.header("X-H", json: value)
    }
    #expect(request.path == "/p/%7B%22a%22%3A%5B1%2C%22b%26%2F%22%5D%7D")
    #expect(request.query == "q=%7B%22a%22%3A%5B1%2C%22b%26%2F%22%5D%7D")
    #expect(request.headers["x-h"] == #"{"a":[1,"b&/"]}"#)
  }

  @Test func reservedCharactersStandWhereTheyDoNoHarm() async throws {
    let request = try await received {
      $0.query(
        "q",
        ":/?#[]@!$&'()*+,;= %41%zz",
        style: .form,
        explode: true,
        allowReserved: true
      )
    }
    #expect(request.query == "q=:/?%23%5B%5D@!$%26'()*%2B,;=%20%41%25zz")
  }

  @Test(arguments: [
    ParameterStyle.form, .spaceDelimited, .pipeDelimited, .simple, .label, .matrix,
  ])
  func whatAStyleHasNoNotationForIsRefused(style: ParameterStyle) async {
    // A list in an object has one where each property stands by itself.
    let list: JSONValue = style == .form ? ["a": [[1]]] : ["a": [1]]
    for value in [["a": ["b": 1]], [[1], [2]], list] as [JSONValue] {
      let query = await refusal { $0.query("color", value, style: style, explode: true) }
      #expect(query?.contains("'color'") == true)
      let path = await refusal {
        $0.path = "/p\(value, name: "color", style: style, explode: true)"
      }
      #expect(path?.contains("'color'") == true)
      let header = await refusal { $0.header("color", value, explode: true) }
      #expect(header?.contains("'color'") == true)
    }
    let cookie = await refusal { $0.cookie("color", ["a": [[1]]] as JSONValue, explode: true) }
    #expect(cookie?.contains("'color'") == true)
  }

  @Test func whatCannotBeEncodedIsRefused() async {
    let reason = await refusal { $0.query("n", [Double.nan], style: .form, explode: true) }
    #expect(reason?.contains("'n'") == true)
  }

  @Test func aPathValueStaysWithinItsSegment() async throws {
    let request = try await received {
      $0.path = "/a/\(["x/y", "?", "#,;"], style: .simple, explode: false)/z"
    }
    #expect(request.target == "/a/x%2Fy,%3F,%23%2C%3B/z")
  }

  @Test func aPathValueThatIsNoneIsRefused() async {
    #expect(await refusal { $0.path = "/a/\([String](), style: .simple, explode: false)" } != nil)
    #expect(
      await refusal { $0.path = "/a/\(JSONValue.null, style: .label, explode: false)" } != nil
    )
    #expect(await refusal { $0.path = "/a/\([""], style: .simple, explode: false)" } != nil)
    #expect(await refusal { $0.path = "/a/\([".."], style: .simple, explode: false)" } != nil)
    #expect(await refusal { $0.path = "/a/\(".", style: .label, explode: false)" } != nil)
  }

  @Test func integersOfEachSizeAreParameters() async throws {
    let request = try await received {
      $0.query("a", Int8.min)
      $0.query("b", Int16.min)
      $0.query("c", UInt8.max)
      $0.query("d", UInt16.max)
      $0.query("e", UInt32.max)
      $0.query("f", UInt64.max)
    }
    #expect(
      request.query == "a=-128&b=-32768&c=255&d=65535&e=4294967295&f=18446744073709551615"
    )
  }
}
