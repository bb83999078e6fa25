/// Articles that carry one text, however many prints lie between two of them.
///
/// In: the signatures of articles by identifier. Out: the groups of two or more, identifiers sorted. A line of the
/// record has as many independent sources as its articles are in different groups or in none.
package struct ReprintGroups {
  /// In how many articles a shingle may stand before it is taken for boilerplate.
  private static let most = 20

  /// Sorted, each group and the list of groups.
  package let groups: [[String]]

  package init(_ signatures: [String: ReprintSignature]) {
    let articles = signatures.keys.sorted()
    let known = articles.compactMap { signatures[$0] }
    let boilerplate = ReprintGroups.boilerplate(known)
    var holders: [Int64: [Int]] = [:]
    var clusters = Clusters(count: articles.count)
    for (index, signature) in known.enumerated() {
      let others = Set(signature.bands.flatMap { holders[$0] ?? [] }).sorted()
      for other in others
      where !clusters.areOne(index, other)
        && signature.isReprint(of: known[other], ignoring: boilerplate)
      {
        clusters.join(index, other)
      }
      for band in signature.bands { holders[band, default: []].append(index) }
    }
    groups = clusters.groups.filter { $0.count > 1 }.map { $0.map { articles[$0] } }
  }

  /// The hashes that more articles have than a text is likely to have prints.
  package static func boilerplate(_ signatures: [ReprintSignature]) -> Set<Int64> {
    // Sorted, more than so many of one stand in a row: quicker than counting each in a table.
    let hashes = signatures.flatMap(\.stored).sorted()
    return Set(zip(hashes, hashes.dropFirst(most)).lazy.filter { $0 == $1 }.map(\.0))
  }
}
