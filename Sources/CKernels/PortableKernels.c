// Kernels in plain C, for any processor; what the others are tested against.
#include "Kernels.h"

#include "Lanes.h"
#include "Rows.h"

#define TILE_ROWS 4
#define TILE_OUTPUTS 16
#define SHORT_ROWS 4

/// Sums of rows of bytes times sixteen outputs' weights.
static void byteTile(const struct LinearLayer *layer, const uint8_t *rows, int32_t output,
                     int32_t height, int32_t *sums) {
  const int8_t *weights = layer->weights + (ptrdiff_t)output * layer->inputs;
  for (int32_t r = 0; r < height; r++) {
    const uint8_t *row = rows + (ptrdiff_t)r * layer->inputs;
    int32_t tile[16] = {0};
    for (int32_t k = 0; k < layer->inputs; k += 4)
      for (int32_t lane = 0; lane < 16; lane++)
        for (int32_t at = 0; at < 4; at++)
          tile[lane] += row[k + at] * weights[(ptrdiff_t)k * 16 + lane * 4 + at];
    for (int32_t lane = 0; lane < 16; lane++) sums[r * TILE_OUTPUTS + lane] = tile[lane];
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
