// The arithmetic of the language model: products, normalisation, attention. Knows no words.
//
// Every kernel set gives the same bits: sums of integers are exact, and floating-point steps have one
// order, sixteen lanes wide, without contraction.
#ifndef READOUT_CKERNELS_H
#define READOUT_CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// One linear layer, y = W x + b, as the weights file holds it.
struct LinearLayer {
  /// [outputs/16][inputs/4][16][4]
  const int8_t *weights;
  /// [outputs], each output's step.
  const float *scale;
  /// [outputs]
  const float *bias;
  /// [outputs], the sums of each output's weights.
  const int32_t *sums;
  /// A multiple of 16.
  int32_t outputs;
  /// A multiple of 4.
  int32_t inputs;
  /// [outputs/16][2 + inputs/4]: how many steps of four inputs are taken in threes and how many in twos,
  /// then the first input of each step in the order in which they are taken (`arrangeSteps`). Null: one
  /// step after the other.
  const uint16_t *order;
};

/// Rows of activations in unsigned bytes: x = scale · (value − zero).
struct ByteRows {
  uint8_t *values;
  float *scale;
  int32_t *zero;
  int32_t width;
};

/// What is done with a linear layer's sums before they are stored.
enum LinearFinish { LinearFinishPlain = 0, LinearFinishGELU = 1, LinearFinishAdd = 2 };

/// Where a linear layer writes: rows `stride` floats apart, `added` likewise for LinearFinishAdd.
struct LinearOutput {
  float *values;
  ptrdiff_t stride;
  const float *added;
  enum LinearFinish finish;
};

/// The measures of one window's attention.
struct AttentionShape {
  int32_t pieces;
  int32_t heads;
  /// A multiple of 16.
  int32_t headWidth;
};

/// A product C = A · B of row-major matrices, [rows, inner] · [inner, columns].
struct MatrixProduct {
  const float *a;
  ptrdiff_t aStride;
  const float *b;
  ptrdiff_t bStride;
  float *c;
  ptrdiff_t cStride;
  int32_t rows, inner, columns;
};

/// One piece of a window before the first layer.
struct EmbeddedPiece {
  const int8_t *word;
  float wordScale;
  const float *position;
  const float *shape;
};

/// Forms that score relations: [d; 1]ᵀ F [h; 1] for each, the ones taken apart.
struct LabelForms {
  /// [relations, width + 1, width], the last row for the one beside d.
  const float *products;
  /// [relations, width], for the one beside h.
  const float *tails;
  /// [relations], for both ones.
  const float *corners;
  int32_t relations;
  /// A multiple of 16.
  int32_t width;
};

/// The vectors of arcs' ends, and where their scores go: [arcs, relations].
struct ArcRows {
  const float *const *dependents;
  const float *const *heads;
  float *scores;
};

#if __has_attribute(swift_attr)
#define SENDABLE __attribute__((swift_attr("@Sendable")))
#else
#define SENDABLE
#endif

/// The kernels for one kind of processor: functions alone, the same for ever.
struct SENDABLE KernelSet {
  const char *name;
  /// Finds each row's step and zero and writes its bytes, at most `levels`.
  void (*quantise)(const float *rows, int32_t count, int32_t levels, struct ByteRows into);
  /// Adds up each output's weights, for `LinearLayer.sums`.
  void (*sumWeights)(const struct LinearLayer *layer, int32_t *sums);
  void (*linear)(const struct LinearLayer *layer, struct ByteRows rows, int32_t count,
                 struct LinearOutput output);
  /// The same without rounding activations; `scratch` holds 16 · inputs floats.
  void (*linearFloat)(const struct LinearLayer *layer, const float *rows, int32_t count,
                      struct LinearOutput output, float *scratch);
  /// [pieces, 3 · heads · headWidth] → [pieces, heads · headWidth], in 16-bit steps.
  void (*attend)(const float *projected, struct AttentionShape shape, void *scratch, float *out);
  /// The same in floating point.
  void (*attendFloat)(const float *projected, struct AttentionShape shape, void *scratch,
                      float *out);
  void (*embed)(struct EmbeddedPiece piece, int32_t width, float *out);
  /// Normalises each row to mean 0 and variance 1, then scales and shifts it.
  void (*normalise)(float *rows, int32_t count, int32_t width, const float *weight,
                    const float *bias);
  void (*gelu)(float *values, int32_t count);
  /// The mean of rows.
  void (*pool)(const float *rows, int32_t count, int32_t width, float *out);
  void (*multiply)(struct MatrixProduct product);
  float (*dot)(const float *a, const float *b, int32_t count);
  void (*relate)(const struct LabelForms *forms, struct ArcRows arcs, int32_t count);
};

/// Kinds of processor, the slowest first.
enum KernelKind {
  KernelKindPortable = 0,
  KernelKindAVX2 = 1,
  KernelKindAVXVNNI = 2,
  KernelKindAVX512VNNI = 3,
};

/// The kernels of a kind, or null where this processor or system lacks its instructions.
const struct KernelSet *kernelSet(enum KernelKind kind);

/// The fastest kernels that this processor runs.
const struct KernelSet *fastestKernelSet(void);

/// Finds `LinearLayer.order` for activations of at most `levels`; false where there are too many inputs.
bool arrangeSteps(const struct LinearLayer *layer, int32_t levels, uint16_t *order);

/// Bytes of scratch that `attend` and `attendFloat` need; to be aligned to 64.
size_t attentionScratchSize(struct AttentionShape shape);

/// The digest XXH64 with seed 0.
uint64_t digestXXH64(const uint8_t *bytes, size_t count);

#endif
