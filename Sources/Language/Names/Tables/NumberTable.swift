/// A hash table from numbers to numbers: open addressing, no removal.
///
/// The keys are hashes already, so that nothing is hashed twice; `Dictionary` took half of the time
/// of reading the tables. Two words of one 64-bit hash would count as one: among 50,000 words the
/// chance is one in ten thousand million.
struct NumberTable {
  /// A place of the table; free where the key is 0.
  private struct Slot {
    var key: UInt64 = 0
    var value: Int32 = 0
  }

  private var slots: [Slot]
  private(set) var count = 0
  private var mask: Int

  /// - Parameter bits: how large the table is at first: two thirds of 2^bits keys find room.
  init(bits: Int) {
    slots = Array(repeating: Slot(), count: 1 << bits)
    mask = slots.count - 1
  }

  /// The value of a key other than 0.
  subscript(key: UInt64) -> Int32? {
    let slot = slots[place(of: key)]
    return slot.key == key ? slot.value : nil
  }

  /// The value of a key, which is put in with the given value when it is new.
  mutating func value(for key: UInt64, orNew value: Int32) -> Int32 {
    let place = self.place(of: key)
    if slots[place].key == key { return slots[place].value }
    slots[place] = Slot(key: key, value: value)
    count += 1
    if count * 3 > slots.count * 2 { grow() }
    return value
  }

  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: key) & mask
    while slots[place].key != 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.key != 0 { slots[place(of: slot.key)] = slot }
  }

  /// FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>), mixed; never 0.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    mix(bytes.reduce(seed, step))
  }

  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Takes one more byte into a hash that ``mix(_:)`` finishes.
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Spreads a number over all bits; 0 only for 0, which is replaced by 1.
  static func mix(_ number: UInt64) -> UInt64 {
    var mixed = (number ^ number >> 33) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ mixed >> 33) &* 0xc4ce_b9fe_1a85_ec53
    mixed ^= mixed >> 33
    return mixed == 0 ? 1 : mixed
  }
}
