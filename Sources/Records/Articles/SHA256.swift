/// SHA-256 as FIPS 180-4 defines it (<https://doi.org/10.6028/NIST.FIPS.180-4>).
///
/// Written out here because it is the one thing that this target would otherwise need a
/// cryptography package for, at a minute and a half of every build. It names content; it guards
/// nothing.
package struct SHA256 {
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// Sixteen words of the message, then those that follow from them.
  private var schedule = InlineArray<64, UInt32>(repeating: 0)
  private var length: UInt64 = 0

  package mutating func update(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  package init() {}

  /// The digest of some bytes in hexadecimal digits, as `sha256sum` prints it.
  package static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
    var digest = SHA256()
    digest.update(bytes)
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.finish().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func append(_ byte: UInt8) {
    let place = Int(length % 64)
    schedule[place / 4] = schedule[place / 4] << 8 | UInt32(byte)
    length += 1
    if place == 63 { compress() }
  }

  /// The 32 bytes of the digest; the value is used up.
  package mutating func finish() -> [UInt8] {
    let bitLength = length * 8
    append(0x80)
    while length % 64 != 56 { append(0) }
    update((0..<8).reversed().map { UInt8(truncatingIfNeeded: bitLength >> (8 * UInt64($0))) })
    return state.indices.flatMap { index in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: state[index] >> UInt32($0)) }
    }
  }

  private mutating func compress() {
    for index in 16..<64 {
      let (early, late) = (schedule[index - 15], schedule[index - 2])
      let small0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
      let small1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
      schedule[index] = schedule[index - 16] &+ small0 &+ schedule[index - 7] &+ small1
    }
    // The eight working variables under the names that the standard gives them.
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    let constants = SHA256.constants
    for index in 0..<64 {
      let big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ big1 &+ choice &+ constants[index] &+ schedule[index]
      let big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ big0 &+ majority)
    }
    let worked: InlineArray<8, UInt32> = [a, b, c, d, e, f, g, h]
    for index in state.indices { state[index] &+= worked[index] }
  }

  private func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: InlineArray<64, UInt32> = {
    var primes: [Int] = []
    var candidate = 2
    while primes.count < 64 {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return InlineArray { fractionOfCubeRoot(primes[$0]) }
  }()

  /// floor(frac(∛prime) · 2³²) in whole numbers: the largest r with r³ ≤ prime · 2⁹⁶.
  private static func fractionOfCubeRoot(_ prime: Int) -> UInt32 {
    let target = UInt128(prime) << 96
    var root: UInt128 = 0
    for bit in (0..<36).reversed() {
      let next = root | (1 << UInt128(bit))
      if next * next * next <= target { root = next }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}
