import Reconciliation
import Testing

@Suite struct `Groups that grow by joining` {
  @Test func `things joined over a middle one are one group`() {
    var clusters = Clusters(count: 5)
    clusters.join(0, 2)
    clusters.join(3, 2)
    #expect(clusters.groups == [[0, 2, 3], [1], [4]])
    #expect(clusters.areOne(0, 3))
    #expect(clusters.members(with: 3) == [0, 2, 3])
  }

  @Test func `the order of joins changes nothing`() {
    let joins = [(0, 5), (1, 2), (5, 4), (2, 6), (4, 0)]
    var forwards = Clusters(count: 7)
    var backwards = Clusters(count: 7)
    for (left, right) in joins { forwards.join(left, right) }
    for (left, right) in joins.reversed() { backwards.join(right, left) }
    #expect(forwards.groups == backwards.groups)
    #expect(forwards.groups == [[0, 4, 5], [1, 2, 6], [3]])
  }

  @Test func `two that contradict each other are not joined over a middle one`() {
    var clusters = Clusters(count: 3)
    let canBeOne = { (left: Int, right: Int) in Set([left, right]) != [0, 2] }
    clusters.join(0, 1, when: canBeOne)
    clusters.join(1, 2, when: canBeOne)
    #expect(clusters.groups == [[0, 1], [2]])
  }

  @Test func `nothing makes no group`() {
    #expect(Clusters(count: 0).groups == [])
  }
}
