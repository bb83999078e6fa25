// The body of a kernel set: included after `byteTile`, `shortTile` and their measures are defined.
#include "Linear.h"
#include "Attention.h"
#include "Scores.h"

#define KERNEL_SET(label)                                                                         \
  {.name = label,                                                                                 \
   .quantise = quantise,                                                                          \
   .sumWeights = sumWeights,                                                                      \
   .linear = linear,                                                                              \
   .linearFloat = linearFloat,                                                                    \
   .attend = attend,                                                                              \
   .attendFloat = attendFloat,                                                                    \
   .embed = embed,                                                                                \
   .normalise = normalise,                                                                        \
   .gelu = gelu,                                                                                  \
   .pool = pool,                                                                                  \
   .multiply = multiply,                                                                          \
   .dot = dot,                                                                                    \
   .relate = relate}
