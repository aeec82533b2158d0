#include "core/layers/summary.h"

#include "core/csv.h"
#include "core/layers/memory.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Summary)
};

using Row = NetworkSummary::Row;
using Number = std::optional<std::int64_t>;

void fillShares(std::vector<Row> &rows, Number Row::*part, std::optional<double> Row::*share, Number total)
{
    if (!total)
        return;
    for (auto &row : rows)
        row.*share = *total > 0 ? double(*(row.*part)) / double(*total) : 0.0;
}

/// PyTorch counts batches in 64 bits; all else has 32.
std::int64_t bytesOf(const NetworkSummary::Tensor &tensor)
{
    const std::int64_t size = tensor.name.endsWith(QLatin1String(".num_batches_tracked")) ? 8 : 4;
    return size * Shape{tensor.sizes}.elements();
}

QString numberOr(Number number, const QString &unknown)
{
    return number ? QString::number(*number) : unknown;
}

QStringList tableCells(const Row &row)
{
    const QString unknown = Text::tr("unknown");
    return {row.id,
            row.type,
            row.output ? row.output->text() : unknown,
            numberOr(row.parameters, unknown),
            numberOr(row.macs, unknown),
            row.bytes ? bytesText(*row.bytes) : unknown};
}

QStringList headings()
{
    return {Text::tr("layer"),      Text::tr("type"), Text::tr("output"),
            Text::tr("parameters"), Text::tr("MACs"), Text::tr("memory")};
}

QString aligned(const std::vector<QStringList> &rows)
{
    std::vector<qsizetype> widths(std::size_t(rows.front().size()), 0);
    for (const auto &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[std::size_t(i)] = std::max(widths[std::size_t(i)], row[i].size());
    }
    QString text;
    for (const auto &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const auto width = int(widths[std::size_t(i)]);
            line +=
                (i < 2 ? row[i].leftJustified(width) : row[i].rightJustified(width)) + QStringLiteral("  ");
        }
        text += line.trimmed() + QLatin1Char('\n');
    }
    return text;
}

} // namespace

NetworkSummary summarise(const Network &network, const NetworkAnalysis &analysis, std::int64_t batchSize)
{
    NetworkSummary summary;
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const LayerAnalysis &layer = analysis.layers[i];
        Row row{layer.id, network.layers[i].type, layer.output, {}, {}, {}, {}, {}, {}};
        if (layer.output && layer.cost) {
            row.parameters = layer.cost->parameters();
            row.macs = layer.cost->macs;
            row.bytes = activationBytes(*layer.output, std::max<std::int64_t>(1, batchSize));
            for (const auto &tensor : layer.cost->tensors)
                summary.tensors.push_back(
                    {layer.id + QLatin1Char('.') + tensor.name, tensor.sizes, tensor.trainable});
        }
        summary.rows.push_back(std::move(row));
    }
    summary.parameters = analysis.totalParameters;
    summary.macs = analysis.totalMacs;
    if (summary.parameters) {
        summary.bytes = 0;
        for (const auto &row : summary.rows)
            *summary.bytes += *row.bytes;
        summary.fileBytes = 0;
        for (const auto &tensor : summary.tensors)
            *summary.fileBytes += bytesOf(tensor);
    }
    fillShares(summary.rows, &Row::parameters, &Row::parameterShare, summary.parameters);
    fillShares(summary.rows, &Row::macs, &Row::macShare, summary.macs);
    fillShares(summary.rows, &Row::bytes, &Row::byteShare, summary.bytes);
    return summary;
}

QString summaryTable(const NetworkSummary &summary)
{
    const QString unknown = Text::tr("unknown");
    std::vector<QStringList> rows{headings()};
    for (const auto &row : summary.rows)
        rows.push_back(tableCells(row));
    rows.push_back({Text::tr("total"), QString(), QString(), numberOr(summary.parameters, unknown),
                    numberOr(summary.macs, unknown), summary.bytes ? bytesText(*summary.bytes) : unknown});
    return aligned(rows);
}

QString summaryCsv(const NetworkSummary &summary)
{
    QString csv = QStringLiteral("layer,type,output,parameters,macs,bytes\r\n");
    for (const auto &row : summary.rows) {
        QStringList fields{row.id,
                           row.type,
                           row.output ? sizesText(row.output->sizes) : QString(),
                           numberOr(row.parameters, {}),
                           numberOr(row.macs, {}),
                           numberOr(row.bytes, {})};
        for (auto &field : fields)
            field = csvField(field);
        csv += fields.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return csv;
}

QString sizesText(const std::vector<std::int64_t> &sizes)
{
    if (sizes.empty())
        return QStringLiteral("1");
    QStringList texts;
    for (const auto size : sizes)
        texts << QString::number(size);
    return texts.join(QStringLiteral("×"));
}

} // namespace workbench
