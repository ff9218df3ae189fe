import ConformanceInheritance
import LoopbackServer
import Testing

@Suite("inheritance: structures that others extend")
struct InheritanceTests {
  private func read(_ body: String) async throws -> ConformanceInheritance.Zoo {
    let server = try LoopbackServer.json(body)
    let zoo = try await ZooApi(at: server).putZoo(zoo: Zoo())
    #expect(try json(zoo) == body)
    return zoo
  }

  private let animals =
    #"[{"kind":"Wolf","name":"a","pack":3},{"kind":"Bird","name":"b","song":"la"},"#
    + #"{"kind":"Owl","name":"c","song":"hu","hunts":true},{"kind":"Animal","name":"d"},"#
    + #"{"kind":"Fish","name":"e","born":"2026-11-21","fins":2},{"name":"f"}]"#

  @Test("A list of the base has each subtype, however deep, the base and what nobody knows")
  func reading() async throws {
    let server = try LoopbackServer.json(animals)
    let read = try await ZooApi(at: server).listAnimals()
    #expect(
      read == [
        .wolf(Wolf(name: "a", pack: 3)), .bird(Bird(name: "b", song: "la")),
        .owl(Owl(name: "c", song: "hu", hunts: true)), .animal(AnimalBase(name: "d")),
        .unrecognized(["kind": "Fish", "name": "e", "born": "2026-11-21", "fins": 2]),
        .unrecognized(["name": "f"]),
      ]
    )
    #expect(try json(read) == animals)
  }

  @Test("What all have can be read without knowing which one it is")
  func common() async throws {
    let server = try LoopbackServer.json(animals)
    let read = try await ZooApi(at: server).listAnimals()
    #expect(read.map(\.name) == ["a", "b", "c", "d", "e", "f"])
    #expect(read.map(\.kind) == ["Wolf", "Bird", "Owl", "Animal", "Fish", nil])
    let born = try FullDate("2026-11-21")
    #expect(read.map(\.born) == [nil, nil, nil, nil, born, nil])
    let state = Animal.State.asleep
    #expect(Animal.wolf(Wolf(name: "a", state: state, pack: 1)).state == state)
  }

  @Test("What is sent has the tag of its case, whatever the value says")
  func sending() async throws {
    let server = try LoopbackServer.json(#"{"kind":"Wolf","name":"a","pack":1}"#)
    let api = ZooApi(at: server)
    let wolf = try await api.addAnimal(animal: .owl(Owl(name: "a", hunts: false)))
    #expect(wolf == Wolf(name: "a", pack: 1))
    _ = try await api.addAnimal(animal: .wolf(Wolf(kind: "Owl", name: "b", pack: 2)))
    _ = try await api.addAnimal(animal: .animal(AnimalBase(name: "c")))
    #expect(
      server.sent.map(\.body) == [
        #"{"kind":"Owl","name":"a","hunts":false}"#, #"{"kind":"Wolf","name":"b","pack":2}"#,
        #"{"kind":"Animal","name":"c"}"#,
      ]
    )
  }

  @Test("A description of its own does not make the base less than all of them")
  func reference() async throws {
    let zoo = try await read(#"{"star":{"kind":"Owl","name":"c"}}"#)
    #expect(zoo.star == .owl(Owl(name: "c")))
  }

  @Test("A mapping says which, twice for one, and for one that extends nothing")
  func mapping() async throws {
    let zoo = try await read(
      #"{"tickets":[{"type":"day","day":"Monday"},{"type":"child","price":1.5},{"type":"year"},"#
        + #"{"type":"gift","from":"a"},{"type":"Ticket","price":2.5}]}"#
    )
    #expect(
      zoo.tickets == [
        .dayTicket(DayTicket(type: "day", day: "Monday")),
        .dayTicket(DayTicket(type: "child", price: 1.5)), .yearTicket(YearTicket()),
        .gift(Gift(from: "a")), .unrecognized(["type": "Ticket", "price": 2.5]),
      ]
    )
    #expect(try json(Ticket.dayTicket(DayTicket(type: "year"))) == #"{"type":"day"}"#)
  }

  @Test("Listed values belong to those that list them, are called so, or else to the base")
  func listed() async throws {
    let zoo = try await read(
      #"{"plans":[{"level":"gold","lounge":true},{"level":"night_watch","feeds":2},"#
        + #"{"level":"plain","feeds":1},{"level":"silver"}]}"#
    )
    #expect(
      zoo.plans == [
        .goldPlan(GoldPlan(lounge: true)), .nightWatch(NightWatch(feeds: 2)),
        .plan(PlanBase(feeds: 1)), .unrecognized(["level": "silver"]),
      ]
    )
    #expect(NightWatch().level == .nightWatch)
    #expect(zoo.plans?.map(\.feeds) == [nil, 2, 1, nil])
  }

  @Test("One of several beside properties has its tag from the case, and no argument for it")
  func beside() async throws {
    let zoo = try await read(#"{"house":{"rooms":2,"bars":5,"form":"cage"}}"#)
    #expect(zoo.house == House(rooms: 2, variant: .cage(Cage(bars: 5))))
    let pond = Zoo(house: House(rooms: 1, variant: .pond(Pond(depth: 1.5))))
    #expect(try json(pond) == #"{"house":{"rooms":1,"depth":1.5,"form":"pond"}}"#)
  }
}
