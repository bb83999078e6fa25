// Kernels for AVX2 with the VNNI instructions of 256 bits.
#if defined(__x86_64__)
#include <immintrin.h>

#include "Kernels.h"

#pragma clang attribute push(__attribute__((target("avx2,avxvnni"))), apply_to = function)

#include "Lanes.h"
#include "Rows.h"

#define TILE_ROWS 6
#define TILE_OUTPUTS 16
#define SHORT_ROWS 6

INLINE __m256i fourBytes(const void *from) {
  int32_t bytes;
  __builtin_memcpy(&bytes, from, sizeof bytes);
  return _mm256_set1_epi32(bytes);
}

INLINE void byteRows(const struct LinearLayer *layer, const uint8_t *rows, const int8_t *weights,
                     const int32_t height, int32_t *sums) {
  const ptrdiff_t stride = layer->inputs;
  __m256i low[TILE_ROWS], high[TILE_ROWS];
  for (int32_t r = 0; r < height; r++) low[r] = high[r] = _mm256_setzero_si256();
  for (int32_t k = 0; k < layer->inputs; k += 4, weights += 64) {
    const __m256i first = _mm256_loadu_si256((const __m256i *)weights);
    const __m256i second = _mm256_loadu_si256((const __m256i *)(weights + 32));
    for (int32_t r = 0; r < height; r++) {
      const __m256i bytes = fourBytes(rows + r * stride + k);
      low[r] = _mm256_dpbusd_avx_epi32(low[r], bytes, first);
      high[r] = _mm256_dpbusd_avx_epi32(high[r], bytes, second);
    }
  }
  for (int32_t r = 0; r < height; r++) {
    _mm256_storeu_si256((__m256i *)(sums + r * 16), low[r]);
    _mm256_storeu_si256((__m256i *)(sums + r * 16 + 8), high[r]);
  }
}

static void byteTile(const struct LinearLayer *layer, const uint8_t *rows, int32_t output,
                     int32_t height, int32_t *sums) {
  const int8_t *weights = layer->weights + (ptrdiff_t)output * layer->inputs;
  if (height == TILE_ROWS)
    byteRows(layer, rows, weights, TILE_ROWS, sums);
  else
    for (int32_t r = 0; r < height; r++)
      byteRows(layer, rows + (ptrdiff_t)r * layer->inputs, weights, 1, sums + r * TILE_OUTPUTS);
}

INLINE void shortRows(const int16_t *rows, ptrdiff_t stride, const int16_t *columns, int32_t pairs,
                      const int32_t height, int32_t *sums) {
  __m256i low[SHORT_ROWS], high[SHORT_ROWS];
  for (int32_t r = 0; r < height; r++) low[r] = high[r] = _mm256_setzero_si256();
  for (int32_t k = 0; k < pairs; k++, columns += 32) {
    const __m256i first = _mm256_loadu_si256((const __m256i *)columns);
    const __m256i second = _mm256_loadu_si256((const __m256i *)(columns + 16));
    for (int32_t r = 0; r < height; r++) {
      const __m256i pair = fourBytes(rows + r * stride + 2 * k);
      low[r] = _mm256_dpwssd_avx_epi32(low[r], pair, first);
      high[r] = _mm256_dpwssd_avx_epi32(high[r], pair, second);
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

const struct KernelSet avxVNNIKernels = KERNEL_SET("avx-vnni");

#pragma clang attribute pop
#endif
