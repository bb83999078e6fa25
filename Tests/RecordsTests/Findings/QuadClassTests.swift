import Records
import Testing

@Suite("Classes of actions")
struct QuadClassTests {
  @Test func `Classes are ordered from deeds of conflict to deeds of cooperation`() {
    #expect(QuadClass.allCases.map(\.score) == [-2, -1, 1, 2])
    #expect(QuadClass.allCases.map(\.isCooperative) == [false, false, true, true])
  }

  @Test(arguments: [
    (Action.Kind.aid, QuadClass.materialCooperation), (.retreat, .materialCooperation),
    (.agree, .verbalCooperation), (.consult, .verbalCooperation), (.accuse, .verbalConflict),
    (.threaten, .verbalConflict), (.sanction, .materialConflict), (.assault, .materialConflict),
  ])
  func `A type has the class that PLOVER gives it`(type: Action.Kind, quadClass: QuadClass) {
    #expect(type.quadClass == quadClass)
  }

  @Test func `Every class has types`() {
    #expect(Set(Action.Kind.allCases.map(\.quadClass)).count == 4)
  }
}
