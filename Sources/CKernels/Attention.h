// Attention of a window's pieces to one another, head by head.
//
// `attend` rounds queries and keys to 14 bits, values and shares to 16, so that both products are exact
// sums of integers; a kernel set gives them as `shortTile`.

/// One head's part of the scratch.
struct HeadScratch {
  /// Pieces rounded up to 16.
  int32_t padded;
  /// [padded/16][headWidth/2][16][2]; in floating point [headWidth][padded].
  void *keys;
  /// [headWidth/16][padded/2][16][2]
  int16_t *values;
  /// [padded, headWidth]
  int16_t *queries;
  float *queryStep, *keyStep;
  /// [SHORT_ROWS, padded]
  float *scores;
  int16_t *shares;
  float valueStep;
};

INLINE struct HeadScratch divided(void *scratch, struct AttentionShape shape) {
  struct HeadScratch head;
  const size_t padded = ((size_t)shape.pieces + 15) / 16 * 16, width = (size_t)shape.headWidth;
  char *next = scratch;
  head.padded = (int32_t)padded;
  head.keys = next, next += padded * width * sizeof(float);
  head.values = (int16_t *)next, next += padded * width * sizeof(int16_t);
  head.queries = (int16_t *)next, next += padded * width * sizeof(int16_t);
  head.queryStep = (float *)next, next += padded * sizeof(float);
  head.keyStep = (float *)next, next += padded * sizeof(float);
  head.scores = (float *)next, next += SHORT_ROWS * padded * sizeof(float);
  head.shares = (int16_t *)next;
  return head;
}

INLINE float farthest(const float *row, int32_t width) {
  Lanes most = 0.0f;
  for (int32_t at = 0; at < width; at += 16) {
    Lanes x = load(row + at);
    most = larger(x < 0.0f ? -x : x, most);
  }
  return largest(most);
}

INLINE ShortLanes shorts(const float *from, float inverse) {
  return __builtin_convertvector(rounded(load(from) * inverse), ShortLanes);
}

/// Rounds a row of queries or keys to ±8191 and gives its step.
INLINE float shortRow(const float *row, int32_t width, int16_t *to) {
  const float most = farthest(row, width);
  const float inverse = most > 0 ? 8191 / most : 0;
  for (int32_t at = 0; at < width; at += 16)
    *(ShortLanesInMemory *)(to + at) = shorts(row + at, inverse);
  return most / 8191;
}

/// Asks for a head's part of a later row; rows lie too far apart for the processor to guess.
INLINE void expect(const float *row, ptrdiff_t stride, struct AttentionShape shape, int32_t piece) {
  const ptrdiff_t ahead = shape.pieces - piece > 12 ? 12 : 0;
  for (int32_t at = 0; at < shape.headWidth; at += 16)
    __builtin_prefetch(row + ahead * stride + at);
}

INLINE void packQueriesAndKeys(const float *projected, struct AttentionShape shape,
                               struct HeadScratch *head) {
  const ptrdiff_t width = shape.headWidth, stride = 3 * shape.heads * width;
  int16_t row[1024];
  int32_t pairs[512];
  for (int32_t piece = 0; piece < head->padded; piece++) {
    const float *query = projected + piece * stride, *key = query + shape.heads * width;
    int32_t *to = (int32_t *)head->keys + (piece / 16) * (width / 2) * 16 + piece % 16;
    if (piece < shape.pieces) {
      expect(query, stride, shape, piece);
      expect(key, stride, shape, piece);
      head->queryStep[piece] = shortRow(query, width, head->queries + piece * width);
      head->keyStep[piece] = shortRow(key, width, row);
      __builtin_memcpy(pairs, row, (size_t)width * sizeof *row);
    } else {
      head->keyStep[piece] = 0;
      for (int32_t pair = 0; pair < width / 2; pair++) pairs[pair] = 0;
    }
    for (int32_t pair = 0; pair < width / 2; pair++) to[pair * 16] = pairs[pair];
  }
}

/// Rounds values to ±32767, with one step for the head's whole window.
INLINE void packValues(const float *projected, struct AttentionShape shape,
                       struct HeadScratch *head) {
  const ptrdiff_t width = shape.headWidth, stride = 3 * shape.heads * width;
  const float *first = projected + 2 * shape.heads * width;
  float most = 0;
  for (int32_t piece = 0; piece < shape.pieces; piece++) {
    expect(first + piece * stride, stride, shape, piece);
    const float here = farthest(first + piece * stride, shape.headWidth);
    most = here > most ? here : most;
  }
  const float inverse = most > 0 ? 32767 / most : 0;
  head->valueStep = most / 32767;
  for (int32_t piece = 0; piece < head->padded; piece += 2)
    for (int32_t at = 0; at < width; at += 16) {
      const float *row = first + piece * stride + at;
      ShortLanes even = 0, odd = 0;
      if (piece < shape.pieces) even = shorts(row, inverse);
      if (piece + 1 < shape.pieces) odd = shorts(row + stride, inverse);
      int16_t *to = head->values + (at / 16 * (head->padded / 2) + piece / 2) * 32;
      *(ShortLanesInMemory *)to =
          __builtin_shufflevector(even, odd, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      *(ShortLanesInMemory *)(to + 16) = __builtin_shufflevector(
          even, odd, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
    }
}

/// Turns scores into powers of e, the largest 1, and gives their sum; what pads the row counts nothing.
INLINE float raise(float *scores, int32_t pieces, int32_t padded) {
  for (int32_t at = pieces; at < padded; at++) scores[at] = -1e30f;
  Lanes most = -1e30f, sum = 0.0f;
  for (int32_t at = 0; at < padded; at += 16) most = larger(load(scores + at), most);
  const float highest = largest(most);
  for (int32_t at = 0; at < padded; at += 16) {
    Lanes power = exponential(load(scores + at) - highest);
    store(scores + at, power);
    sum += power;
  }
  return total(sum);
}

INLINE void scoreRows(const struct HeadScratch *head, struct AttentionShape shape, int32_t query,
                      int32_t height) {
  int32_t sums[SHORT_ROWS * 16] __attribute__((aligned(64)));
  const int32_t pairs = shape.headWidth / 2;
  for (int32_t key = 0; key < head->padded; key += 16) {
    shortTile(head->queries + (ptrdiff_t)query * shape.headWidth, shape.headWidth,
              (const int16_t *)head->keys + (ptrdiff_t)key * shape.headWidth, pairs, height, sums);
    const Lanes keyStep = load(head->keyStep + key);
    for (int32_t r = 0; r < height; r++) {
      Lanes whole = __builtin_convertvector(*(const IntLanesInMemory *)(sums + r * 16), Lanes);
      store(head->scores + r * head->padded + key, whole * (keyStep * head->queryStep[query + r]));
    }
  }
}

INLINE void shareRows(const struct HeadScratch *head, struct AttentionShape shape, int32_t height) {
  for (int32_t r = 0; r < height; r++) {
    float *scores = head->scores + r * head->padded;
    const float unit = 32767 / raise(scores, shape.pieces, head->padded);
    for (int32_t at = 0; at < head->padded; at += 16)
      *(ShortLanesInMemory *)(head->shares + r * head->padded + at) = shorts(scores + at, unit);
  }
}

INLINE void mixValues(const struct HeadScratch *head, struct AttentionShape shape, int32_t height,
                      float *out) {
  int32_t sums[SHORT_ROWS * 16] __attribute__((aligned(64)));
  const ptrdiff_t stride = shape.heads * shape.headWidth;
  const float step = head->valueStep / 32767;
  for (int32_t at = 0; at < shape.headWidth; at += 16) {
    shortTile(head->shares, head->padded, head->values + (ptrdiff_t)at * head->padded,
              head->padded / 2, height, sums);
    for (int32_t r = 0; r < height; r++) {
      Lanes whole = __builtin_convertvector(*(const IntLanesInMemory *)(sums + r * 16), Lanes);
      store(out + r * stride + at, whole * step);
    }
  }
}

static void attend(const float *projected, struct AttentionShape shape, void *scratch, float *out) {
  const ptrdiff_t stride = shape.heads * shape.headWidth;
  struct HeadScratch head = divided(scratch, shape);
  for (int32_t index = 0; index < shape.heads; index++) {
    const float *here = projected + index * shape.headWidth;
    packQueriesAndKeys(here, shape, &head);
    packValues(here, shape, &head);
    for (int32_t query = 0; query < shape.pieces; query += SHORT_ROWS) {
      const int32_t left = shape.pieces - query;
      const int32_t height = left < SHORT_ROWS ? left : SHORT_ROWS;
      scoreRows(&head, shape, query, height);
      shareRows(&head, shape, height);
      mixValues(&head, shape, height, out + query * stride + index * shape.headWidth);
    }
  }
}

static void attendFloat(const float *projected, struct AttentionShape shape, void *scratch,
                        float *out) {
  const ptrdiff_t width = shape.headWidth, stride = shape.heads * width;
  struct HeadScratch head = divided(scratch, shape);
  const int32_t padded = head.padded;
  float *keys = head.keys;
  for (int32_t index = 0; index < shape.heads; index++) {
    const float *queries = projected + index * width;
    for (int32_t piece = 0; piece < padded; piece++)
      for (int32_t at = 0; at < width; at++)
        keys[at * padded + piece] =
            piece < shape.pieces ? queries[stride + piece * stride * 3 + at] : 0;
    for (int32_t query = 0; query < shape.pieces; query += SHORT_ROWS) {
      const int32_t left = shape.pieces - query;
      const int32_t height = left < SHORT_ROWS ? left : SHORT_ROWS;
      multiply((struct MatrixProduct){queries + query * stride * 3, stride * 3, keys, padded,
                                      head.scores, padded, height, shape.headWidth, padded});
      for (int32_t r = 0; r < height; r++) {
        float *scores = head.scores + r * padded;
        const Lanes inverse = 1 / raise(scores, shape.pieces, padded);
        for (int32_t at = 0; at < padded; at += 16) store(scores + at, load(scores + at) * inverse);
      }
      multiply((struct MatrixProduct){head.scores, padded, queries + 2 * stride, stride * 3,
                                      out + query * stride + index * width, stride, height,
                                      shape.pieces, shape.headWidth});
    }
  }
}
