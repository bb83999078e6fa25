// Products that score one word against another.

INLINE float dotOf(const float *a, const float *b, int32_t count) {
  Lanes sum = 0.0f;
  int32_t at = 0;
  for (; at + 16 <= count; at += 16) sum += load(a + at) * load(b + at);
  float rest = 0;
  for (; at < count; at++) rest += a[at] * b[at];
  return total(sum) + rest;
}

static float dot(const float *a, const float *b, int32_t count) { return dotOf(a, b, count); }

/// One relation's scores of up to four arcs.
INLINE void relateTile(const struct LabelForms *forms, int32_t relation, struct ArcRows arcs,
                       int32_t first, const int32_t height) {
  const int32_t width = forms->width;
  const float *form = forms->products + (ptrdiff_t)relation * (width + 1) * width;
  const float *tail = forms->tails + (ptrdiff_t)relation * width;
  Lanes sums[4] = {0.0f, 0.0f, 0.0f, 0.0f};
  for (int32_t column = 0; column < width; column += 16) {
    const Lanes start = load(form + (ptrdiff_t)width * width + column);
    Lanes mixed[4] = {start, start, start, start};
    for (int32_t k = 0; k < width; k++) {
      const Lanes b = load(form + (ptrdiff_t)k * width + column);
      for (int32_t r = 0; r < height; r++) mixed[r] += arcs.dependents[first + r][k] * b;
    }
    for (int32_t r = 0; r < height; r++)
      sums[r] += mixed[r] * load(arcs.heads[first + r] + column);
  }
  for (int32_t r = 0; r < height; r++)
    arcs.scores[(ptrdiff_t)(first + r) * forms->relations + relation] =
        total(sums[r]) + dotOf(arcs.dependents[first + r], tail, width) + forms->corners[relation];
}

static void relate(const struct LabelForms *forms, struct ArcRows arcs, int32_t count) {
  for (int32_t relation = 0; relation < forms->relations; relation++) {
    int32_t arc = 0;
    for (; arc + 4 <= count; arc += 4) relateTile(forms, relation, arcs, arc, 4);
    for (; arc < count; arc++) relateTile(forms, relation, arcs, arc, 1);
  }
}
