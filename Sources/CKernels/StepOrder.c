// The order in which a layer's inputs are multiplied where products are added up in 16 bits.
//
// A product of bytes is too large for 16 bits to hold many; but weights are seldom large together. Steps
// of four inputs whose products fit 16 bits together whatever the activations are put side by side, three or
// two of them, for all sixteen outputs of a block: sums stay exact, and fewer of them are widened.
#include "CKernels.h"

typedef int8_t Weights __attribute__((ext_vector_type(16)));
typedef int8_t WeightsInMemory __attribute__((ext_vector_type(16), aligned(1)));
typedef uint16_t Pairs __attribute__((ext_vector_type(8)));
typedef uint8_t Sums __attribute__((ext_vector_type(16)));

/// What a step adds to each of 32 sums: its positive weights and its negative ones, in bytes by turns.
struct StepSums {
  Sums parts[4];
};

static struct StepSums sumsOf(const int8_t *weights) {
  struct StepSums step;
  for (int32_t part = 0; part < 4; part++) {
    const Weights w = *(const WeightsInMemory *)(weights + part * 16), none = 0;
    const Pairs above = (Pairs)__builtin_elementwise_max(w, none);
    const Pairs below = (Pairs)__builtin_elementwise_max(-w, none);
    const Pairs positive = (above & 0xFF) + (above >> 8), negative = (below & 0xFF) + (below >> 8);
    step.parts[part] = (Sums)(positive | negative << 8);
  }
  return step;
}

/// Adds a step to others unless a sum then came beyond `most`.
static bool join(struct StepSums *others, const struct StepSums *step, uint8_t most) {
  struct StepSums all;
  Sums largest = 0;
  for (int32_t part = 0; part < 4; part++) {
    all.parts[part] = __builtin_elementwise_add_sat(others->parts[part], step->parts[part]);
    largest = __builtin_elementwise_max(largest, all.parts[part]);
  }
  if (__builtin_reduce_max(largest) > most) return false;
  *others = all;
  return true;
}

enum { mostSteps = 1024 };

/// Puts a block's steps in order and says how many are in threes and how many in twos.
static void arrangeBlock(const int8_t *weights, int32_t count, uint8_t most, uint16_t *order) {
  struct StepSums steps[mostSteps];
  uint16_t groups[3][mostSteps];
  int32_t sizes[3] = {0, 0, 0};
  bool taken[mostSteps] = {false};
  for (int32_t step = 0; step < count; step++) steps[step] = sumsOf(weights + step * 64);
  for (int32_t first = 0; first < count; first++) {
    if (taken[first]) continue;
    int32_t members[3] = {first}, size = 1;
    struct StepSums all = steps[first];
    for (int32_t step = first + 1; step < count && size < 3; step++)
      if (!taken[step] && join(&all, &steps[step], most)) members[size++] = step;
    for (int32_t at = 0; at < size; at++) {
      taken[members[at]] = true;
      groups[size - 1][sizes[size - 1]++] = (uint16_t)(members[at] * 4);
    }
  }
  *order++ = (uint16_t)sizes[2];
  *order++ = (uint16_t)sizes[1];
  for (int32_t size = 3; size > 0; size--)
    for (int32_t at = 0; at < sizes[size - 1]; at++) *order++ = groups[size - 1][at];
}

bool arrangeSteps(const struct LinearLayer *layer, int32_t levels, uint16_t *order) {
  // Sums of weights are bytes that do not rise above 255.
  const int32_t count = layer->inputs / 4, most = 32767 / (levels > 129 ? levels : 129);
  if (count > mostSteps) return false;
  for (int32_t block = 0; block < layer->outputs / 16; block++)
    arrangeBlock(layer->weights + (ptrdiff_t)block * 16 * layer->inputs, count,
                 (uint8_t)most, order + (ptrdiff_t)block * (count + 2));
  return true;
}
