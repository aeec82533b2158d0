#include "core/exchange/report/report_content.h"

#include "core/document/project_file.h"
#include "core/engine/runtime.h"
#include "core/exchange/report/run_report.h"
#include "core/number_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

const QString projectName = QStringLiteral("project.cnnwb");

QString timeText(const QDateTime &time)
{
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString stateText(const RunReport &report)
{
    const QString done = groupedText(report.file().epochsDone);
    const QString wanted = groupedText(report.project().training.epochs);
    switch (report.file().state) {
    case RunState::Running:
        return Text::tr("not ended, %1 of %2 epochs").arg(done, wanted);
    case RunState::Finished:
        return report.file().epochsDone < report.project().training.epochs
                   ? Text::tr("ended early after %1 of %2 epochs").arg(done, wanted)
                   : Text::tr("%n epoch(s)", nullptr, int(report.file().epochsDone));
    case RunState::Stopped:
        return Text::tr("stopped after %1 of %2 epochs").arg(done, wanted);
    case RunState::Failed:
        return Text::tr("failed after %1 of %2 epochs").arg(done, wanted);
    }
    return {};
}

QStringList warningsOf(const RunReport &report)
{
    QStringList warnings;
    if (!report.isSameData())
        warnings << Text::tr("The data set at hand (%1) is not the one this run was trained with (%2). What "
                             "is said of answers is about the data set at hand.")
                        .arg(report.dataFingerprint, report.file().dataFingerprint);
    return warnings;
}

std::vector<ReportKeyNumber> keyNumbersOf(const RunReport &report)
{
    std::vector<ReportKeyNumber> numbers;
    if (report.evaluation && report.evaluation->report.accuracy)
        numbers.push_back({percentText(*report.evaluation->report.accuracy, 2),
                           Text::tr("accuracy, %1").arg(partName(report))});
    const bool isValidated = report.evaluation && report.evaluation->answers->part == DataPart::Validation;
    if (const auto &best = report.run.best; best && best->validationAccuracy && !isValidated)
        numbers.push_back(
            {percentText(*best->validationAccuracy, 2), Text::tr("accuracy, validation images")});
    numbers.push_back({Text::tr("%1 of %2")
                           .arg(groupedText(report.file().bestEpoch), groupedText(report.file().epochsDone)),
                       Text::tr("best epoch")});
    numbers.push_back({groupedText(report.analysis.totalParameters), Text::tr("parameters")});
    numbers.push_back({groupedText(report.analysis.totalMacs), Text::tr("multiply-adds an image")});
    numbers.push_back({durationText(report.run.seconds), Text::tr("of training")});
    return numbers;
}

QString partText(DataPart part)
{
    switch (part) {
    case DataPart::Training:
        return Text::tr("training images");
    case DataPart::Validation:
        return Text::tr("validation images");
    case DataPart::Unused:
        return Text::tr("images behind the limit");
    case DataPart::Test:
        return Text::tr("test images");
    }
    return {};
}

ReportSection dataSection(const RunReport &report)
{
    ReportTable table{.label = Text::tr("The data set"),
                      .columns = {{Text::tr("What")}, {Text::tr("Value")}},
                      .isNarrow = true};
    const auto add = [&](const QString &name, const QString &value) {
        table.rows.push_back({{name}, {value}});
    };
    add(Text::tr("name"), report.dataTitle);
    add(Text::tr("SPEC"), report.file().dataSpec);
    add(Text::tr("fingerprint"), report.dataFingerprint);
    add(Text::tr("image"), report.imageShape.text());
    for (const auto &[part, count] : report.images)
        add(partText(part), groupedText(count));
    add(Text::tr("classes"), QStringLiteral("%1: %2").arg(groupedText(std::int64_t(report.classNames.size())),
                                                          report.classNames.join(QStringLiteral(", "))));
    return {Text::tr("Data"), {table}};
}

/// A word as a POSIX shell reads it.
QString shellWord(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:,=+@%-]+$"));
    if (plain.match(word).hasMatch())
        return word;
    return QLatin1Char('\'') + QString(word).replace(QLatin1Char('\''), QStringLiteral("'\\''")) +
           QLatin1Char('\'');
}

QString commandsOf(const RunReport &report)
{
    const RunFile &file = report.file();
    const QString data = shellWord(file.dataSpec);
    const QString train =
        QStringLiteral("cnn-workbench train %1 --data %2 --seed %3 --epochs %4 --device %5 --threads %6 "
                       "--plan %7 --out run")
            .arg(projectName, data, QString::number(file.project.training.seed),
                 QString::number(file.project.training.epochs), file.device,
                 QString::number(std::max(1, file.threads)), file.plan);
    return QStringList{train,
                       QStringLiteral("cnn-workbench evaluate run/best.safetensors --data %1").arg(data),
                       QStringLiteral("cnn-workbench report run --data %1 --out report.html").arg(data)}
        .join(QLatin1Char('\n'));
}

ReportSection repeatSection(const RunReport &report)
{
    ReportSection section{Text::tr("To repeat it")};
    section.blocks.push_back(
        ReportText{Text::tr("Save the project that this report carries as %1. The same seed, data, device, "
                            "plan and versions give the same numbers, unless the run began with weights from "
                            "a file.")
                       .arg(projectName)});
    section.blocks.push_back(ReportCommands{commandsOf(report)});
    if (!report.file().changes.empty())
        section.blocks.push_back(
            ReportText{Text::tr("Settings were changed while this run went on. The project has the last ones "
                                "from the beginning: its numbers will be others."),
                       ReportText::Kind::Warning});
    section.blocks.push_back(ReportFile{projectName, projectText(withoutScenes(report.project()))});
    return section;
}

QString footerOf(const RunReport &report)
{
    return Text::tr("Report of %1, made with CNN Workbench %2, LibTorch %3 and Qt %4.")
        .arg(timeText(report.made), QStringLiteral(WORKBENCH_VERSION), torchVersion(),
             QString::fromLatin1(qVersion()));
}

/// Each row as full as it can be.
std::vector<std::pair<qreal, qreal>> filledRows(const ReportFigure &figure, qreal widest)
{
    std::vector<std::pair<qreal, qreal>> rows;
    qreal from = 0;
    qreal last = 0;
    auto places = figure.gaps;
    places.push_back(figure.size.width());
    for (const qreal place : places) {
        if (place - from > widest && last > from) {
            rows.emplace_back(from, last);
            from = last;
        }
        last = place;
    }
    rows.emplace_back(from, figure.size.width());
    return rows;
}

} // namespace

ReportContent contentOf(const RunReport &report)
{
    QStringList subtitle{timeText(report.run.started), stateText(report), report.dataTitle};
    if (!report.run.note.isEmpty())
        subtitle << report.run.note.simplified();
    ReportContent content{.language =
                              Text::tr("en", "the language of these texts, as HTML's lang has it: zh-CN"),
                          .title = Text::tr("Training run: %1").arg(report.run.title),
                          .subtitle = subtitle.join(QStringLiteral(" · ")),
                          .warnings = warningsOf(report),
                          .keyNumbers = keyNumbersOf(report),
                          .footer = footerOf(report)};
    content.sections = {networkSection(report), dataSection(report), settingsSection(report),
                        trainingSection(report)};
    for (auto &section : answerSections(report))
        content.sections.push_back(std::move(section));
    content.sections.push_back(repeatSection(report));
    return content;
}

std::vector<std::pair<qreal, qreal>> rowsOf(const ReportFigure &figure, qreal widest)
{
    const auto wide = filledRows(figure, widest);
    // As many rows as it takes, but of about one width.
    for (qreal width = figure.size.width() / qreal(wide.size()); width < widest; width *= 1.02) {
        if (auto even = filledRows(figure, width); even.size() == wide.size())
            return even;
    }
    return wide;
}

int zoomOf(const QSize &size, int side)
{
    return std::max(1, int(std::lround(double(side) / std::max({1, size.width(), size.height()}))));
}

} // namespace workbench
