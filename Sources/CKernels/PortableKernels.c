// Kernels in plain C, for any processor; what the others are tested against.
#include "Kernels.h"

#include "Lanes.h"
#include "Rows.h"

#define TILE_ROWS 8
#define TILE_OUTPUTS 16
#define SHORT_ROWS 4

/// Inputs whose products' sums stay below 2²⁴, where floats are exact, whatever their order.
#define CHUNK 256

/// Weights of sixteen outputs as floats, [count][16], from lines of four inputs.
INLINE void widenBytes(const int8_t *weights, int32_t count, float *to) {
  for (int32_t k = 0; k < count; k += 4) {
    const IntLanes line = *(const IntLanesInMemory *)(weights + k * 16);
    for (int32_t at = 0; at < 4; at++)
      store(to + (k + at) * 16, __builtin_convertvector((line << (24 - 8 * at)) >> 24, Lanes));
  }
}

/// Sums of rows of bytes times sixteen outputs' weights, in floats that hold whole numbers.
static void byteTile(const struct LinearLayer *layer, const uint8_t *rows, int32_t output,
                     int32_t height, int32_t *sums) {
  const int8_t *weights = layer->weights + (ptrdiff_t)output * layer->inputs;
  float wide[CHUNK * 16], numbers[CHUNK];
  for (int32_t at = 0; at < height * 16; at++) sums[at] = 0;
  for (int32_t start = 0; start < layer->inputs; start += CHUNK) {
    const int32_t left = layer->inputs - start, count = left < CHUNK ? left : CHUNK;
    widenBytes(weights + (ptrdiff_t)start * 16, count, wide);
    for (int32_t r = 0; r < height; r++) {
      const uint8_t *row = rows + (ptrdiff_t)r * layer->inputs + start;
      for (int32_t k = 0; k < count; k++) numbers[k] = row[k];
      Lanes even = 0.0f, odd = 0.0f;
      for (int32_t k = 0; k < count; k += 2) {
        even += numbers[k] * load(wide + k * 16);
        odd += numbers[k + 1] * load(wide + k * 16 + 16);
      }
      IntLanesInMemory *to = (IntLanesInMemory *)(sums + r * 16);
      *to += __builtin_convertvector(even + odd, IntLanes);
    }
  }
}

/// Sums of rows of 16-bit numbers times sixteen columns, two numbers a step.
static void shortTile(const int16_t *rows, ptrdiff_t stride, const int16_t *columns, int32_t pairs,
                      int32_t height, int32_t *sums) {
  for (int32_t r = 0; r < height; r++) {
    int32_t tile[16] = {0};
    for (int32_t k = 0; k < pairs; k++) {
      const int32_t even = rows[r * stride + 2 * k], odd = rows[r * stride + 2 * k + 1];
      for (int32_t lane = 0; lane < 16; lane++)
        tile[lane] += even * columns[k * 32 + lane * 2] + odd * columns[k * 32 + lane * 2 + 1];
    }
    for (int32_t lane = 0; lane < 16; lane++) sums[r * 16 + lane] = tile[lane];
  }
}

#include "KernelSet.h"

const struct KernelSet portableKernels = KERNEL_SET("portable");
