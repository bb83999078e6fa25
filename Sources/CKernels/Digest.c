// XXH64, written from its specification (doc/xxhash_spec.md of the xxHash project), seed 0.
#include <string.h>

#include "CKernels.h"

static const uint64_t prime1 = 0x9E3779B185EBCA87u;
static const uint64_t prime2 = 0xC2B2AE3D27D4EB4Fu;
static const uint64_t prime3 = 0x165667B19E3779F9u;
static const uint64_t prime4 = 0x85EBCA77C2B2AE63u;
static const uint64_t prime5 = 0x27D4EB2F165667C5u;

static uint64_t rotated(uint64_t value, int bits) { return value << bits | value >> (64 - bits); }

static uint64_t read64(const uint8_t *bytes) {
  uint64_t value;
  memcpy(&value, bytes, sizeof value);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  value = __builtin_bswap64(value);
#endif
  return value;
}

static uint32_t read32(const uint8_t *bytes) {
  uint32_t value;
  memcpy(&value, bytes, sizeof value);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  value = __builtin_bswap32(value);
#endif
  return value;
}

static uint64_t round64(uint64_t accumulator, uint64_t lane) {
  return rotated(accumulator + lane * prime2, 31) * prime1;
}

static uint64_t merged(uint64_t accumulator, uint64_t lane) {
  return (accumulator ^ round64(0, lane)) * prime1 + prime4;
}

/// Takes in the bytes that fill no stripe of 32, and mixes.
static uint64_t finished(uint64_t digest, const uint8_t *bytes, size_t count) {
  for (; count >= 8; bytes += 8, count -= 8)
    digest = rotated(digest ^ round64(0, read64(bytes)), 27) * prime1 + prime4;
  if (count >= 4) {
    digest = rotated(digest ^ read32(bytes) * prime1, 23) * prime2 + prime3;
    bytes += 4, count -= 4;
  }
  for (; count > 0; bytes += 1, count -= 1)
    digest = rotated(digest ^ *bytes * prime5, 11) * prime1;
  digest = (digest ^ digest >> 33) * prime2;
  digest = (digest ^ digest >> 29) * prime3;
  return digest ^ digest >> 32;
}

uint64_t digestXXH64(const uint8_t *bytes, size_t count) {
  uint64_t digest = prime5;
  size_t left = count;
  if (count >= 32) {
    uint64_t a = prime1 + prime2, b = prime2, c = 0, d = 0 - prime1;
    for (; left >= 32; bytes += 32, left -= 32) {
      a = round64(a, read64(bytes));
      b = round64(b, read64(bytes + 8));
      c = round64(c, read64(bytes + 16));
      d = round64(d, read64(bytes + 24));
    }
    digest = rotated(a, 1) + rotated(b, 7) + rotated(c, 12) + rotated(d, 18);
    digest = merged(merged(merged(merged(digest, a), b), c), d);
  }
  return finished(digest + count, bytes, left);
}
