// Kernels for AVX-512 with VNNI: a tile of twelve rows and thirty-two outputs in registers of 512 bits.
#if defined(__x86_64__)
#include <immintrin.h>

#include "Kernels.h"

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni"), min_vector_width(512))), \
    apply_to = function)

#include "Lanes.h"
#include "Rows.h"

#define TILE_ROWS 12
#define TILE_OUTPUTS 32
#define SHORT_ROWS 8

INLINE __m512i fourBytes(const void *from) {
  int32_t bytes;
  __builtin_memcpy(&bytes, from, sizeof bytes);
  return _mm512_set1_epi32(bytes);
}

/// Rows times one or two blocks of sixteen outputs.
INLINE void byteRows(const struct LinearLayer *layer, const uint8_t *rows, const int8_t *weights,
                     const int32_t height, const int32_t blocks, int32_t *sums) {
  const ptrdiff_t stride = layer->inputs, apart = (blocks - 1) * stride * 16;
  __m512i low[TILE_ROWS], high[TILE_ROWS];
  for (int32_t r = 0; r < height; r++) low[r] = high[r] = _mm512_setzero_si512();
  for (int32_t k = 0; k < layer->inputs; k += 4, weights += 64) {
    const __m512i first = _mm512_loadu_si512(weights);
    const __m512i second = _mm512_loadu_si512(weights + apart);
    for (int32_t r = 0; r < height; r++) {
      const __m512i bytes = fourBytes(rows + r * stride + k);
      low[r] = _mm512_dpbusd_epi32(low[r], bytes, first);
      if (blocks == 2) high[r] = _mm512_dpbusd_epi32(high[r], bytes, second);
    }
  }
  for (int32_t r = 0; r < height; r++) {
    _mm512_storeu_si512(sums + r * TILE_OUTPUTS, low[r]);
    if (blocks == 2) _mm512_storeu_si512(sums + r * TILE_OUTPUTS + 16, high[r]);
  }
}

static void byteTile(const struct LinearLayer *layer, const uint8_t *rows, int32_t output,
                     int32_t height, int32_t *sums) {
  const int8_t *weights = layer->weights + (ptrdiff_t)output * layer->inputs;
  const bool two = layer->outputs - output >= TILE_OUTPUTS;
  if (height == TILE_ROWS && two) return byteRows(layer, rows, weights, TILE_ROWS, 2, sums);
  if (height == TILE_ROWS) return byteRows(layer, rows, weights, TILE_ROWS, 1, sums);
  for (int32_t r = 0; r < height;) {
    const uint8_t *here = rows + (ptrdiff_t)r * layer->inputs;
    int32_t *to = sums + r * TILE_OUTPUTS;
    const int32_t some = height - r >= 4 ? 4 : 1;
    if (some == 4 && two)
      byteRows(layer, here, weights, 4, 2, to);
    else if (some == 4)
      byteRows(layer, here, weights, 4, 1, to);
    else if (two)
      byteRows(layer, here, weights, 1, 2, to);
    else
      byteRows(layer, here, weights, 1, 1, to);
    r += some;
  }
}

INLINE void shortRows(const int16_t *rows, ptrdiff_t stride, const int16_t *columns, int32_t pairs,
                      const int32_t height, int32_t *sums) {
  __m512i tile[SHORT_ROWS];
  for (int32_t r = 0; r < height; r++) tile[r] = _mm512_setzero_si512();
  for (int32_t k = 0; k < pairs; k++, columns += 32) {
    const __m512i column = _mm512_loadu_si512(columns);
    for (int32_t r = 0; r < height; r++)
      tile[r] = _mm512_dpwssd_epi32(tile[r], fourBytes(rows + r * stride + 2 * k), column);
  }
  for (int32_t r = 0; r < height; r++) _mm512_storeu_si512(sums + r * 16, tile[r]);
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

const struct KernelSet avx512VNNIKernels = KERNEL_SET("avx512-vnni");

#pragma clang attribute pop
#endif
