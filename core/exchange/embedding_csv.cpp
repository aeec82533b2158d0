#include "core/exchange/embedding_csv.h"

#include "core/csv.h"
#include "core/graph/parameters.h"

namespace workbench {

namespace {

QString partName(SampleId::Part part)
{
    switch (part) {
    case SampleId::Part::Train:
        return QStringLiteral("train");
    case SampleId::Part::Test:
        return QStringLiteral("test");
    case SampleId::Part::Own:
        break;
    }
    return QStringLiteral("own");
}

} // namespace

QByteArray embeddingCsv(const Embedding &embedding, const SampleSource &source)
{
    QByteArray csv = csvLine({QStringLiteral("part"), QStringLiteral("image"), QStringLiteral("class"),
                              QStringLiteral("predicted"), QStringLiteral("x"), QStringLiteral("y")});
    const auto &samples = embedding.features->samples;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (!source.contains(samples[i]))
            continue;
        csv += csvLine({partName(samples[i].part), source.partOf(samples[i]).nameOf(samples[i].index),
                        source.data.classNames.value(source.label(samples[i])),
                        source.data.classNames.value(embedding.features->predicted[i]),
                        realText(double(embedding.positions[2 * i])),
                        realText(double(embedding.positions[2 * i + 1]))});
    }
    return csv;
}

} // namespace workbench
