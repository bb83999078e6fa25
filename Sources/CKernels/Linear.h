// Linear layers. A kernel set gives `byteTile`, the exact sums of a tile of rows and outputs; what is
// done with the sums is the same everywhere.

/// Gives sums their scale and bias, and stores them.
INLINE void finish(Lanes y, struct LinearOutput output, ptrdiff_t at) {
  if (output.finish == LinearFinishGELU) y = geluOf(y);
  if (output.finish == LinearFinishAdd) y += load(output.added + at);
  store(output.values + at, y);
}

/// Sixteen outputs of some rows, and their sums, TILE_OUTPUTS apart.
struct SumTile {
  int32_t row, height, output;
  const int32_t *sums;
};

INLINE void finishTile(const struct LinearLayer *layer, struct ByteRows rows, struct SumTile tile,
                       struct LinearOutput to) {
  const Lanes scale = load(layer->scale + tile.output), bias = load(layer->bias + tile.output);
  const IntLanes weights = *(const IntLanesInMemory *)(layer->sums + tile.output);
  for (int32_t r = 0; r < tile.height; r++) {
    const int32_t row = tile.row + r;
    IntLanes whole = *(const IntLanesInMemory *)(tile.sums + r * TILE_OUTPUTS);
    whole -= weights * rows.zero[row];
    Lanes y = __builtin_convertvector(whole, Lanes) * (scale * rows.scale[row]) + bias;
    finish(y, to, row * to.stride + tile.output);
  }
}

static void linear(const struct LinearLayer *layer, struct ByteRows rows, int32_t count,
                   struct LinearOutput to) {
  const ptrdiff_t width = layer->inputs;
  int32_t sums[TILE_ROWS * TILE_OUTPUTS] __attribute__((aligned(64)));
  for (int32_t output = 0; output < layer->outputs; output += TILE_OUTPUTS) {
    const int32_t left = layer->outputs - output;
    const int32_t end = output + (left < TILE_OUTPUTS ? left : TILE_OUTPUTS);
    for (int32_t row = 0; row < count; row += TILE_ROWS) {
      const int32_t height = count - row < TILE_ROWS ? count - row : TILE_ROWS;
      byteTile(layer, rows.values + row * width, output, height, sums);
      for (int32_t part = output; part < end; part += 16) {
        struct SumTile tile = {row, height, part, sums + (part - output)};
        finishTile(layer, rows, tile, to);
      }
    }
  }
}

/// A row of ones times the weights.
static void sumWeights(const struct LinearLayer *layer, int32_t *sums) {
  uint8_t ones[1024];
  int32_t tile[TILE_ROWS * TILE_OUTPUTS];
  for (size_t at = 0; at < sizeof ones; at++) ones[at] = 1;
  for (int32_t output = 0; output < layer->outputs; output += 16) {
    for (int32_t lane = 0; lane < 16; lane++) sums[output + lane] = 0;
    for (int32_t input = 0; input < layer->inputs; input += 1024) {
      const int32_t left = layer->inputs - input;
      struct LinearLayer part = *layer;
      part.weights += ((ptrdiff_t)output * layer->inputs) + input * 16;
      part.inputs = left < 1024 ? left : 1024;
      part.outputs = 16;
      byteTile(&part, ones, 0, 1, tile);
      for (int32_t lane = 0; lane < 16; lane++) sums[output + lane] += tile[lane];
    }
  }
}

/// Sixteen outputs' weights as floats, [inputs][16].
INLINE void widen(const struct LinearLayer *layer, int32_t output, float *to) {
  const int8_t *weights = layer->weights + (ptrdiff_t)output * layer->inputs;
  for (int32_t step = 0; step < layer->inputs / 4; step++)
    for (int32_t lane = 0; lane < 16; lane++)
      for (int32_t at = 0; at < 4; at++)
        to[(step * 4 + at) * 16 + lane] =
            (float)weights[(step * 16 + lane) * 4 + at] * layer->scale[output + lane];
}

INLINE void floatTile(struct MatrixProduct p, Lanes bias, const int32_t height,
                      struct LinearOutput to) {
  Lanes sums[4] = {0.0f, 0.0f, 0.0f, 0.0f};
  for (int32_t k = 0; k < p.inner; k++) {
    Lanes b = load(p.b + k * 16);
    for (int32_t r = 0; r < height; r++) sums[r] += p.a[r * p.aStride + k] * b;
  }
  for (int32_t r = 0; r < height; r++) finish(sums[r] + bias, to, r * to.stride);
}

static void linearFloat(const struct LinearLayer *layer, const float *rows, int32_t count,
                        struct LinearOutput to, float *scratch) {
  const ptrdiff_t width = layer->inputs;
  for (int32_t output = 0; output < layer->outputs; output += 16) {
    widen(layer, output, scratch);
    const Lanes bias = load(layer->bias + output);
    for (int32_t row = 0; row < count;) {
      const ptrdiff_t at = row * to.stride + output;
      struct MatrixProduct p = {.a = rows + row * width, .aStride = width, .b = scratch,
                                .inner = layer->inputs};
      struct LinearOutput here = {to.values + at, to.stride, to.added ? to.added + at : 0,
                                  to.finish};
      if (count - row >= 4) {
        floatTile(p, bias, 4, here);
        row += 4;
      } else {
        floatTile(p, bias, 1, here);
        row += 1;
      }
    }
  }
}
