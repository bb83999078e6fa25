// Steps on rows: rounding to bytes, normalisation, embedding, means, and products in floating point.

/// The step and the zero of a row, from its least and its largest number.
INLINE void findStep(const float *row, int32_t width, int32_t levels, float *step, int32_t *zero) {
  Lanes low = 0.0f, high = 0.0f;
  int32_t at = 0;
  for (; at + 16 <= width; at += 16) {
    Lanes x = load(row + at);
    low = smaller(x, low);
    high = larger(x, high);
  }
  float least = -largest(-low), most = largest(high);
  for (; at < width; at++) {
    least = row[at] < least ? row[at] : least;
    most = row[at] > most ? row[at] : most;
  }
  *step = (most - least) / (float)levels;
  *zero = *step > 0 ? rounded((Lanes)(-least / *step))[0] : 0;
}

INLINE uint8_t byteOf(float x, float inverse, int32_t zero, int32_t levels) {
  int32_t whole = rounded((Lanes)(x * inverse))[0] + zero;
  return (uint8_t)(whole < 0 ? 0 : whole > levels ? levels : whole);
}

static void quantise(const float *rows, int32_t count, int32_t levels, struct ByteRows into) {
  const int32_t width = into.width;
  for (int32_t index = 0; index < count; index++) {
    const float *row = rows + (ptrdiff_t)index * width;
    uint8_t *bytes = into.values + (ptrdiff_t)index * width;
    findStep(row, width, levels, &into.scale[index], &into.zero[index]);
    const int32_t zero = into.zero[index];
    const float inverse = into.scale[index] > 0 ? 1 / into.scale[index] : 0;
    int32_t at = 0;
    for (; at + 16 <= width; at += 16) {
      IntLanes whole = rounded(load(row + at) * inverse) + zero;
      whole = whole < 0 ? 0 : whole;
      whole = whole > levels ? levels : whole;
      *(ByteLanesInMemory *)(bytes + at) = __builtin_convertvector(whole, ByteLanes);
    }
    for (; at < width; at++) bytes[at] = byteOf(row[at], inverse, zero, levels);
  }
}

static void normalise(float *rows, int32_t count, int32_t width, const float *weight,
                      const float *bias) {
  for (int32_t index = 0; index < count; index++) {
    float *row = rows + (ptrdiff_t)index * width;
    Lanes sum = 0.0f, squares = 0.0f;
    for (int32_t at = 0; at < width; at += 16) sum += load(row + at);
    const float mean = total(sum) / (float)width;
    for (int32_t at = 0; at < width; at += 16) {
      Lanes apart = load(row + at) - mean;
      squares += apart * apart;
    }
    const float variance = total(squares) / (float)width;
    const float inverse = 1 / __builtin_elementwise_sqrt(variance + 1e-12f);
    for (int32_t at = 0; at < width; at += 16) {
      Lanes x = (load(row + at) - mean) * inverse;
      store(row + at, x * load(weight + at) + load(bias + at));
    }
  }
}

static void embed(struct EmbeddedPiece piece, int32_t width, float *out) {
  for (int32_t at = 0; at < width; at += 16) {
    SignedByteLanesInMemory bytes = *(const SignedByteLanesInMemory *)(piece.word + at);
    Lanes x = __builtin_convertvector(bytes, Lanes) * piece.wordScale;
    store(out + at, (x + load(piece.position + at)) + load(piece.shape + at));
  }
}

static void gelu(float *values, int32_t count) {
  for (int32_t at = 0; at < count; at += 16) store(values + at, geluOf(load(values + at)));
}

static void pool(const float *rows, int32_t count, int32_t width, float *out) {
  for (int32_t at = 0; at < width; at += 16) {
    Lanes sum = load(rows + at);
    for (int32_t row = 1; row < count; row++) sum += load(rows + (ptrdiff_t)row * width + at);
    store(out + at, sum / (float)count);
  }
}

/// Four rows of a product, sixteen columns of them; each sum in the order of the inner index.
INLINE void multiplyTile(const struct MatrixProduct *p, int32_t row, int32_t column,
                         const int32_t height) {
  Lanes sums[4] = {0.0f, 0.0f, 0.0f, 0.0f};
  const float *a = p->a + row * p->aStride;
  for (int32_t k = 0; k < p->inner; k++) {
    Lanes b = load(p->b + k * p->bStride + column);
    for (int32_t r = 0; r < height; r++) sums[r] += a[r * p->aStride + k] * b;
  }
  for (int32_t r = 0; r < height; r++) store(p->c + (row + r) * p->cStride + column, sums[r]);
}

static void multiply(struct MatrixProduct product) {
  const struct MatrixProduct *p = &product;
  int32_t column = 0;
  for (; column + 16 <= p->columns; column += 16) {
    int32_t row = 0;
    for (; row + 4 <= p->rows; row += 4) multiplyTile(p, row, column, 4);
    for (; row < p->rows; row++) multiplyTile(p, row, column, 1);
  }
  for (; column < p->columns; column++)
    for (int32_t row = 0; row < p->rows; row++) {
      float sum = 0;
      for (int32_t k = 0; k < p->inner; k++)
        sum += p->a[row * p->aStride + k] * p->b[k * p->bStride + column];
      p->c[row * p->cStride + column] = sum;
    }
}
