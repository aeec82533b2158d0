#pragma once

#include "core/exchange/pickle/pickle_value.h"
#include "core/result.h"

#include <QByteArray>

namespace workbench {

/// Reads a pickle (protocols 2 to 5, https://docs.python.org/3/library/pickletools.html) without making
/// anything but numbers, words, lists, dicts and PyTorch's tensors: a name of anything else is an error that
/// says it, and nothing is ever called. The value is among `heap`. Takes memory in proportion to `bytes`, up
/// to a million values.
Result<const PickleValue *> unpickle(const QByteArray &bytes, const QString &where, PickleHeap &heap);

} // namespace workbench
