// Kernels for AVX2: products of bytes by `vpmaddubsw` and `vpmaddwd`.
//
// `vpmaddubsw` adds two products of bytes in 16 bits and saturates; weights of at most ±63 never come
// to that (63 · 255 · 2 = 32,130). A tile of four rows and sixteen outputs keeps eight registers of sums
// over all inputs.
#if defined(__x86_64__)
#include <immintrin.h>

#include "Kernels.h"

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

#include "Lanes.h"
#include "Rows.h"

#define TILE_ROWS 4
#define TILE_OUTPUTS 16
#define SHORT_ROWS 6

INLINE __m256i fourBytes(const uint8_t *from) {
  int32_t bytes;
  __builtin_memcpy(&bytes, from, sizeof bytes);
  return _mm256_set1_epi32(bytes);
}

INLINE void byteRows(const struct LinearLayer *layer, const uint8_t *rows, const int8_t *weights,
                     const int32_t height, int32_t *sums) {
  const ptrdiff_t stride = layer->inputs;
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i low[TILE_ROWS], high[TILE_ROWS];
  for (int32_t r = 0; r < height; r++) low[r] = high[r] = _mm256_setzero_si256();
#pragma clang loop unroll_count(2)
  for (int32_t k = 0; k < layer->inputs; k += 4, weights += 64) {
    const __m256i first = _mm256_loadu_si256((const __m256i *)weights);
    const __m256i second = _mm256_loadu_si256((const __m256i *)(weights + 32));
    for (int32_t r = 0; r < height; r++) {
      const __m256i bytes = fourBytes(rows + r * stride + k);
      const __m256i a = _mm256_madd_epi16(_mm256_maddubs_epi16(bytes, first), ones);
      const __m256i b = _mm256_madd_epi16(_mm256_maddubs_epi16(bytes, second), ones);
      low[r] = _mm256_add_epi32(low[r], a);
      high[r] = _mm256_add_epi32(high[r], b);
    }
  }
  for (int32_t r = 0; r < height; r++) {
    _mm256_storeu_si256((__m256i *)(sums + r * 16), low[r]);
    _mm256_storeu_si256((__m256i *)(sums + r * 16 + 8), high[r]);
  }
}

/// Adds the products of `steps` steps, which fit 16 bits together, to the sums of some rows.
INLINE void addSteps(const uint8_t *rows, ptrdiff_t stride, const int8_t *weights,
                     const uint16_t *order, const int32_t steps, __m256i *low, __m256i *high) {
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i first[3], second[3];
  for (int32_t s = 0; s < steps; s++) {
    const __m256i *w = (const __m256i *)(weights + (ptrdiff_t)order[s] * 16);
    first[s] = _mm256_loadu_si256(w);
    second[s] = _mm256_loadu_si256(w + 1);
  }
  for (int32_t r = 0; r < TILE_ROWS; r++) {
    __m256i a = _mm256_setzero_si256(), b = a;
    for (int32_t s = 0; s < steps; s++) {
      const __m256i bytes = fourBytes(rows + r * stride + order[s]);
      const __m256i x = _mm256_maddubs_epi16(bytes, first[s]);
      const __m256i y = _mm256_maddubs_epi16(bytes, second[s]);
      a = s ? _mm256_add_epi16(a, x) : x;
      b = s ? _mm256_add_epi16(b, y) : y;
    }
    low[r] = _mm256_add_epi32(low[r], _mm256_madd_epi16(a, ones));
    high[r] = _mm256_add_epi32(high[r], _mm256_madd_epi16(b, ones));
  }
}

/// The sums of a whole tile with the steps in order: one `vpmaddwd` for up to three steps.
static void arrangedRows(const struct LinearLayer *layer, const uint8_t *rows, int32_t output,
                         int32_t *sums) {
  const ptrdiff_t stride = layer->inputs, count = layer->inputs / 4;
  const int8_t *weights = layer->weights + output * stride;
  const uint16_t *order = layer->order + output / 16 * (count + 2);
  const uint16_t *next = order + 2, *end = next + count;
  const uint16_t *endOfThrees = next + order[0], *endOfTwos = endOfThrees + order[1];
  __m256i low[TILE_ROWS], high[TILE_ROWS];
  for (int32_t r = 0; r < TILE_ROWS; r++) low[r] = high[r] = _mm256_setzero_si256();
  for (; next < endOfThrees; next += 3) addSteps(rows, stride, weights, next, 3, low, high);
  for (; next < endOfTwos; next += 2) addSteps(rows, stride, weights, next, 2, low, high);
  for (; next < end; next++) addSteps(rows, stride, weights, next, 1, low, high);
  for (int32_t r = 0; r < TILE_ROWS; r++) {
    _mm256_storeu_si256((__m256i *)(sums + r * 16), low[r]);
    _mm256_storeu_si256((__m256i *)(sums + r * 16 + 8), high[r]);
  }
}

static void byteTile(const struct LinearLayer *layer, const uint8_t *rows, int32_t output,
                     int32_t height, int32_t *sums) {
  const int8_t *weights = layer->weights + (ptrdiff_t)output * layer->inputs;
  const ptrdiff_t stride = layer->inputs;
  if (height == TILE_ROWS && layer->order)
    arrangedRows(layer, rows, output, sums);
  else if (height == TILE_ROWS)
    byteRows(layer, rows, weights, TILE_ROWS, sums);
  else
    for (int32_t r = 0; r < height; r++) {
      if (height - r >= 2) {
        byteRows(layer, rows + r * stride, weights, 2, sums + r * TILE_OUTPUTS);
        r++;
      } else {
        byteRows(layer, rows + r * stride, weights, 1, sums + r * TILE_OUTPUTS);
      }
    }
}

INLINE void shortRows(const int16_t *rows, ptrdiff_t stride, const int16_t *columns, int32_t pairs,
                      const int32_t height, int32_t *sums) {
  __m256i low[SHORT_ROWS], high[SHORT_ROWS];
  for (int32_t r = 0; r < height; r++) low[r] = high[r] = _mm256_setzero_si256();
#pragma clang loop unroll_count(2)
  for (int32_t k = 0; k < pairs; k++, columns += 32) {
    const __m256i first = _mm256_loadu_si256((const __m256i *)columns);
    const __m256i second = _mm256_loadu_si256((const __m256i *)(columns + 16));
    for (int32_t r = 0; r < height; r++) {
      const __m256i pair = fourBytes((const uint8_t *)(rows + r * stride + 2 * k));
      low[r] = _mm256_add_epi32(low[r], _mm256_madd_epi16(pair, first));
      high[r] = _mm256_add_epi32(high[r], _mm256_madd_epi16(pair, second));
    }
  }
  for (int32_t r = 0; r < height; r++) {
    _mm256_storeu_si256((__m256i *)(sums + r * 16), low[r]);
    _mm256_storeu_si256((__m256i *)(sums + r * 16 + 8), high[r]);
  }
}

static void shortTile(const int16_t *rows, ptrdiff_t stride, const int16_t *columns, int32_t pairs,
                      int32_t height, int32_t *sums) {
  if (height == SHORT_ROWS)
    shortRows(rows, stride, columns, pairs, SHORT_ROWS, sums);
  else
    for (int32_t r = 0; r < height; r++)
      shortRows(rows + r * stride, stride, columns, pairs, 1, sums + r * 16);
}

#include "KernelSet.h"

const struct KernelSet avx2Kernels = KERNEL_SET("avx2");

#pragma clang attribute pop
#endif
