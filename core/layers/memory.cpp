#include "core/layers/memory.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Memory)
};

constexpr std::int64_t bytesOfNumber = 4;

} // namespace

std::int64_t activationBytes(const Shape &output, std::int64_t batchSize)
{
    return batchSize * output.elements() * bytesOfNumber;
}

std::vector<FormulaLine> memoryFormula(const Shape &output, std::int64_t batchSize)
{
    // How large the whole training set is, the network cannot know.
    const bool wholeSet = batchSize == 0;
    batchSize = std::max<std::int64_t>(batchSize, 1);
    FormulaText product(batchSize, QStringLiteral("batch_size"));
    for (const auto size : output.sizes) {
        product.add(QStringLiteral("·"));
        product.add(FormulaText(size, Text::tr("size of the output")));
    }
    product.add(QStringLiteral("·"));
    product.add(FormulaText(bytesOfNumber, Text::tr("bytes of a 32-bit number")));
    FormulaText twice(2, Text::tr("values and their gradients"));
    twice.add(QStringLiteral("·"));
    twice.add(product);
    const QString symbolic =
        output.isImage() ? QStringLiteral("N·C_out·H_out·W_out·4 B") : QStringLiteral("N·out·4 B");
    const auto bytes = activationBytes(output, batchSize);
    return {{FormulaLine::Subject::Work,
             wholeSet ? Text::tr("Memory of one output") : Text::tr("Memory of a batch"), symbolic, product,
             bytesText(bytes)},
            {FormulaLine::Subject::Work, Text::tr("In training"), QStringLiteral("2·") + symbolic, twice,
             bytesText(2 * bytes)}};
}

QString bytesText(std::int64_t bytes)
{
    return QLocale::c()
        .formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat)
        .replace(QStringLiteral("bytes"), QStringLiteral("B"));
}

} // namespace workbench
