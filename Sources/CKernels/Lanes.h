// Sixteen lanes and their functions: the one order in which floating-point steps are taken.
//
// Included once by each kernel set and compiled for its instructions. No step is contracted, so every
// set gives the same bits.
#include <stdint.h>

#pragma clang fp contract(off)
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))

typedef float Lanes __attribute__((ext_vector_type(16)));
typedef int32_t IntLanes __attribute__((ext_vector_type(16)));
typedef int16_t ShortLanes __attribute__((ext_vector_type(16)));
typedef uint8_t ByteLanes __attribute__((ext_vector_type(16)));
typedef float LanesInMemory __attribute__((ext_vector_type(16), aligned(4)));
typedef int32_t IntLanesInMemory __attribute__((ext_vector_type(16), aligned(4)));
typedef int16_t ShortLanesInMemory __attribute__((ext_vector_type(16), aligned(2)));
typedef int8_t SignedByteLanesInMemory __attribute__((ext_vector_type(16), aligned(1)));
typedef uint8_t ByteLanesInMemory __attribute__((ext_vector_type(16), aligned(1)));

INLINE Lanes load(const float *from) { return *(const LanesInMemory *)from; }
INLINE void store(float *to, Lanes x) { *(LanesInMemory *)to = x; }
INLINE Lanes larger(Lanes a, Lanes b) { return a > b ? a : b; }
INLINE Lanes smaller(Lanes a, Lanes b) { return a < b ? a : b; }

INLINE float total(Lanes x) {
  __attribute__((ext_vector_type(8))) float eight = x.lo + x.hi;
  __attribute__((ext_vector_type(4))) float four = eight.lo + eight.hi;
  return (four.x + four.z) + (four.y + four.w);
}

INLINE float largest(Lanes x) {
  __attribute__((ext_vector_type(8))) float eight = x.lo > x.hi ? x.lo : x.hi;
  __attribute__((ext_vector_type(4))) float four = eight.lo > eight.hi ? eight.lo : eight.hi;
  const float a = four.x > four.z ? four.x : four.z, b = four.y > four.w ? four.y : four.w;
  return a > b ? a : b;
}

/// 1.5 · 2²³: adding it rounds a number below 2²² to a whole one, half to even, in the low bits.
#define ROUNDING 12582912.0f
#define ROUNDING_BITS 0x4B400000

/// The nearest whole number, half to even, of numbers below 2²².
INLINE IntLanes rounded(Lanes x) { return (IntLanes)(x + ROUNDING) - ROUNDING_BITS; }

/// eˣ to 5e-7 of itself, for x ≤ 0; below −87 as at −87.
///
/// 2ᵏ · eʳ with |r| ≤ ln 2 / 2; eʳ is 1 + r + r² · p(r), p of degree 3 (Chebyshev interpolation).
INLINE Lanes exponential(Lanes x) {
  x = larger(x, -87.0f);
  Lanes shifted = x * 1.44269504f + ROUNDING;
  Lanes power = shifted - ROUNDING;
  Lanes r = x - power * 0.693359375f;
  r = r - power * -2.12194440e-4f;
  Lanes s = r * r;
  Lanes p = (0.008357674814760685f * r + 0.04183712974190712f) * s +
            (0.16666629910469055f * r + 0.4999973773956299f);
  Lanes y = p * s + (r + 1.0f);
  return y * (Lanes)(((IntLanes)shifted - (ROUNDING_BITS - 127)) << 23);
}

/// x · Φ(x) to 5e-7.
///
/// max(x, 0) less |x| · Φ(−|x|), which is a polynomial in v = |x| / 2.75 − 1 up to |x| = 5.5
/// (Chebyshev interpolation of degree 16) and nothing beyond. Even and odd powers apart, so that the
/// two chains run beside each other.
INLINE Lanes geluOf(Lanes x) {
  Lanes size = smaller(x < 0.0f ? -x : x, 5.5f);
  Lanes v = size * (float)(2 / 5.5) - 1.0f;
  Lanes s = v * v;
  Lanes even = s * -0.01643713191151619f + 0.1018768772482872f;
  even = even * s - 0.2616878151893616f;
  even = even * s + 0.2762417495250702f;
  even = even * s + 0.1495049148797989f;
  even = even * s - 0.6278477907180786f;
  even = even * s + 0.1788887083530426f;
  even = even * s + 0.19126613438129425f;
  even = even * s + 0.008194348774850368f;
  Lanes odd = s * -0.0002678953460417688f - 0.03841818496584892f;
  odd = odd * s + 0.2338470220565796f;
  odd = odd * s - 0.5463876724243164f;
  odd = odd * s + 0.4601556956768036f;
  odd = odd * s + 0.2603210508823395f;
  odd = odd * s - 0.308671772480011f;
  odd = odd * s - 0.060578227043151855f;
  return larger(x, 0.0f) - (odd * v + even);
}
