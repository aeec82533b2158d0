#include "ui/runs/runs_model.h"

#include "core/layers/memory.h"
#include "core/number_text.h"
#include "ui/common/series_style.h"
#include "ui/common/theme.h"
#include "ui/runs/run_text.h"
#include "ui/training/run_progress.h"

#include <QSet>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

const QString unknownMark = QStringLiteral("–");

bool isNumber(int column)
{
    switch (column) {
    case RunsModel::Epochs:
    case RunsModel::ValidationAccuracy:
    case RunsModel::ValidationLoss:
    case RunsModel::TestAccuracy:
    case RunsModel::LearningRate:
    case RunsModel::BatchSize:
    case RunsModel::Duration:
    case RunsModel::Size:
        return true;
    default:
        return false;
    }
}

QString percentOrUnknown(const std::optional<double> &share)
{
    return share ? percentText(*share) : unknownMark;
}

QVariant finite(const std::optional<double> &value)
{
    return value && std::isfinite(*value) ? QVariant(*value) : QVariant();
}

int freeSeries(const QHash<QString, int> &taken)
{
    const auto used = taken.values();
    int series = 0;
    while (used.contains(series))
        ++series;
    return series;
}

} // namespace

void RunsModel::take(const std::vector<RunPointer> &runs)
{
    std::vector<RunPointer> added;
    for (const auto &run : runs) {
        if (const auto row = rowOf(run->folder)) {
            m_runs[std::size_t(*row)] = run;
            rowChanged(*row);
        } else {
            added.push_back(run);
        }
    }
    if (added.empty())
        return;
    const int first = int(m_runs.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    for (const auto &run : added) {
        m_rows.insert(run->folder, int(m_runs.size()));
        m_runs.push_back(run);
    }
    endInsertRows();
}

void RunsModel::keep(const QStringList &folders)
{
    const QSet<QString> there(folders.begin(), folders.end());
    const auto isGone = [&](const QString &folder) { return !there.contains(folder); };
    QStringList gone;
    for (const auto &run : m_runs) {
        if (isGone(run->folder))
            gone << run->folder;
    }
    if (gone.size() == 1) {
        remove(gone.front());
    } else if (!gone.isEmpty()) {
        beginResetModel();
        std::erase_if(m_runs, [&](const RunPointer &run) { return isGone(run->folder); });
        numberRows();
        endResetModel();
    }
    for (const auto &folder : ticked()) {
        if (isGone(folder) && folder != m_active)
            setTicked({folder}, false);
    }
}

void RunsModel::numberRows()
{
    m_rows.clear();
    for (const auto &run : m_runs)
        m_rows.insert(run->folder, int(m_rows.size()));
}

void RunsModel::remove(const QString &folder)
{
    const auto row = rowOf(folder);
    if (!row)
        return;
    beginRemoveRows({}, *row, *row);
    m_runs.erase(m_runs.begin() + *row);
    numberRows();
    endRemoveRows();
    setTicked({folder}, false);
}

void RunsModel::setActive(const QString &folder)
{
    const QString before = std::exchange(m_active, folder);
    for (const auto &each : {before, folder}) {
        if (const auto row = rowOf(each))
            rowChanged(*row);
    }
}

std::optional<int> RunsModel::rowOf(const QString &folder) const
{
    const auto found = m_rows.find(folder);
    return found != m_rows.end() ? std::optional(*found) : std::nullopt;
}

QStringList RunsModel::ticked() const
{
    QStringList folders = m_series.keys();
    std::sort(folders.begin(), folders.end(), [this](const QString &one, const QString &other) {
        return m_series.value(one) < m_series.value(other);
    });
    return folders;
}

std::optional<int> RunsModel::seriesOf(const QString &folder) const
{
    const auto found = m_series.find(folder);
    return found != m_series.end() ? std::optional(*found) : std::nullopt;
}

void RunsModel::setTicked(const QStringList &folders, bool ticked)
{
    bool changed = false;
    for (const auto &folder : folders) {
        if (m_series.contains(folder) == ticked)
            continue;
        changed = true;
        if (ticked)
            m_series.insert(folder, freeSeries(m_series));
        else
            m_series.remove(folder);
        if (const auto row = rowOf(folder))
            rowChanged(*row);
    }
    if (changed)
        Q_EMIT ticksChanged();
}

void RunsModel::rowChanged(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RunsModel::settingAt(const RunFile &file, int column) const
{
    switch (column) {
    case Epochs:
        return tr("%1 of %2").arg(groupedText(file.epochsDone), groupedText(file.project.training.epochs));
    case TestAccuracy:
        return file.test ? percentText(file.test->accuracy) : unknownMark;
    case Optimizer:
        return file.project.training.optimizer.type;
    case LearningRate:
        return optimizerText(file, QStringLiteral("lr"));
    case BatchSize:
        return batchSizeText(file);
    default:
        return file.device;
    }
}

QString RunsModel::textAt(const RunSummary &run, int column) const
{
    switch (column) {
    case Started:
        return startText(run);
    case Status:
        return stateText(run, isActive(run));
    case ValidationAccuracy:
        return percentOrUnknown(run.best ? run.best->validationAccuracy : std::nullopt);
    case ValidationLoss:
        return run.best && run.best->validationLoss ? valueText(*run.best->validationLoss) : unknownMark;
    case Note:
        return run.note;
    case Duration:
        return run.seconds > 0 ? durationText(run.seconds) : unknownMark;
    case Size:
        return bytesText(run.bytes);
    case Title:
        return run.title;
    default:
        return run.file ? settingAt(*run.file, column) : unknownMark;
    }
}

QVariant RunsModel::sortKeyAt(const RunSummary &run, int column) const
{
    switch (column) {
    case Started:
        return run.started;
    case ValidationAccuracy:
        return finite(run.best ? run.best->validationAccuracy : std::nullopt);
    case ValidationLoss:
        return finite(run.best ? run.best->validationLoss : std::nullopt);
    case Duration:
        return run.seconds > 0 ? QVariant(run.seconds) : QVariant();
    case Size:
        return run.bytes;
    case Epochs:
        return run.file ? QVariant(qint64(run.file->epochsDone)) : QVariant();
    case TestAccuracy:
        return finite(run.file && run.file->test ? std::optional(run.file->test->accuracy) : std::nullopt);
    case LearningRate: {
        bool known = false;
        const double rate = run.file ? settingAt(*run.file, column).toDouble(&known) : 0;
        return known ? QVariant(rate) : QVariant();
    }
    case BatchSize:
        return run.file ? QVariant(qint64(run.file->project.training.batchSize)) : QVariant();
    default: {
        const QString text = textAt(run, column);
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
    }
}

QString RunsModel::tipAt(const RunSummary &run, int column) const
{
    if (const QString trouble = troubleText(run, isActive(run)); !trouble.isEmpty())
        return trouble;
    if (column == Note)
        return run.note;
    if (column == ValidationAccuracy || column == ValidationLoss)
        return run.best ? tr("Epoch %1, whose weights the run kept").arg(groupedText(run.best->epoch))
                        : QString();
    return column == Started ? run.folder : QString();
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    const RunSummary &run = *m_runs[std::size_t(index.row())];
    const int column = index.column();
    const auto series = seriesOf(run.folder);
    switch (role) {
    case Qt::DisplayRole:
        return textAt(run, column);
    case Qt::EditRole:
        return column == Note ? QVariant(run.note) : QVariant();
    case Qt::CheckStateRole:
        return column == Started ? QVariant(series ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::DecorationRole:
        return column == Started && series ? QVariant(seriesIcon(*series)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft)));
    case Qt::FontRole:
        return column == Started || isNumber(column) ? QVariant(numberFont()) : QVariant();
    case Qt::ForegroundRole:
        return column == Status && run.fault && !isActive(run) ? QVariant(themeColors().bad) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return tipAt(run, column);
    case sortRole:
        return sortKeyAt(run, column);
    default:
        return {};
    }
}

bool RunsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == Qt::CheckStateRole && index.column() == Started) {
        setTicked({run(index.row())->folder}, value.toInt() == Qt::Checked);
        return true;
    }
    return role == Qt::EditRole && index.column() == Note && setNote(index.row(), value.toString());
}

bool RunsModel::setNote(int row, const QString &note)
{
    const QString wanted = note.trimmed();
    RunSummary changed = *run(row);
    if (changed.note == wanted)
        return false;
    changed.note = wanted;
    m_runs[std::size_t(row)] = std::make_shared<const RunSummary>(std::move(changed));
    rowChanged(row);
    Q_EMIT noteEdited(run(row)->folder, wanted);
    return true;
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft)));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Started"),    tr("Val. accuracy"), tr("Val. loss"), tr("State"),
                             tr("Note"),       tr("Epochs"),        tr("Optimizer"), tr("Learning rate"),
                             tr("Batch size"), tr("Test accuracy"), tr("Duration"),  tr("Device"),
                             tr("Size"),       tr("Project")};
    return titles[section];
}

Qt::ItemFlags RunsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.column() == Started)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == Note)
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace workbench
