#include "core/exchange/evaluation_csv.h"

#include "core/csv.h"
#include "core/graph/parameters.h"

namespace workbench {

namespace {

QString cellOf(const std::optional<double> &value)
{
    return value ? realText(*value) : QString();
}

QString cellOf(std::int64_t value)
{
    return QString::number(value);
}

QByteArray meansLine(const QString &name, std::int64_t images, const ScoreMeans &means)
{
    return csvLine({name,
                    cellOf(images),
                    {},
                    {},
                    cellOf(means.precision.value),
                    cellOf(means.recall.value),
                    cellOf(means.f1.value)});
}

} // namespace

QByteArray confusionCsv(const ConfusionMatrix &matrix, const QStringList &classNames)
{
    QByteArray csv = csvLine(QStringList{QStringLiteral("label")} + classNames);
    for (std::int64_t label = 0; label < matrix.classes(); ++label) {
        QStringList line{classNames.value(label)};
        for (std::int64_t predicted = 0; predicted < matrix.classes(); ++predicted)
            line << cellOf(matrix.at(label, predicted));
        csv += csvLine(line);
    }
    return csv;
}

QByteArray classScoresCsv(const ClassReport &report, const QStringList &classNames)
{
    QByteArray csv = csvLine({"class", "images", "predicted", "right", "precision", "recall", "f1"});
    std::int64_t images = 0;
    for (std::size_t i = 0; i < report.classes.size(); ++i) {
        const ClassMetrics &score = report.classes[i];
        images += score.images;
        csv +=
            csvLine({classNames.value(qsizetype(i)), cellOf(score.images), cellOf(score.predicted),
                     cellOf(score.right), cellOf(score.precision), cellOf(score.recall), cellOf(score.f1)});
    }
    return csv + meansLine(QStringLiteral("macro mean"), images, report.macro) +
           meansLine(QStringLiteral("weighted mean"), images, report.weighted);
}

QByteArray calibrationCsv(const Calibration &calibration)
{
    QByteArray csv = csvLine({"above", "up_to", "images", "confidence", "accuracy"});
    for (const auto &bin : calibration.bins)
        csv += csvLine({realText(bin.from), realText(bin.to), cellOf(bin.count), cellOf(bin.confidence),
                        cellOf(bin.accuracy)});
    return csv;
}

QByteArray thresholdsCsv(const std::vector<ThresholdPoint> &curve)
{
    QByteArray csv = csvLine({"threshold", "kept", "right"});
    for (const auto &point : curve)
        csv += csvLine({realText(point.threshold), cellOf(point.kept), cellOf(point.right)});
    return csv;
}

QByteArray rankingsCsv(const PartAnswers &answers, const std::vector<std::int32_t> &classes,
                       const QStringList &classNames)
{
    QByteArray csv =
        csvLine({"class", "threshold", "true_positives", "false_positives", "positives", "negatives"});
    for (const auto label : classes) {
        const Ranking ranking = rankingOf(answers, label);
        for (const auto &point : ranking.points)
            csv += csvLine({classNames.value(label), realText(double(point.threshold)),
                            cellOf(point.truePositives), cellOf(point.falsePositives),
                            cellOf(ranking.positives), cellOf(ranking.negatives)});
    }
    return csv;
}

} // namespace workbench
