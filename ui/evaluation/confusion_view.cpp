#include "ui/evaluation/confusion_view.h"

#include "core/exchange/evaluation_csv.h"
#include "ui/evaluation/class_header.h"
#include "ui/evaluation/confusion_delegate.h"
#include "ui/evaluation/confusion_model.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>

namespace workbench {

namespace {

constexpr QSize largestCell(84, 54);

} // namespace

ConfusionView::ConfusionView(ConfusionModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setObjectName(QStringLiteral("confusionMatrix"));
    setAccessibleName(tr("Confusion matrix: a row for each true class, a column for each predicted class"));
    setHorizontalHeader(new ClassHeader(Qt::Horizontal, this));
    setVerticalHeader(new ClassHeader(Qt::Vertical, this));
    setModel(&model);
    setItemDelegate(new ConfusionDelegate(this));
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    connect(this, &QTableView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT cellChosen(index.row(), index.column()); });
    connect(this, &QTableView::entered, this,
            [this](const QModelIndex &index) { Q_EMIT cellSeen(index.row(), index.column()); });
    connect(&model, &QAbstractItemModel::modelReset, this, &ConfusionView::fit);
}

void ConfusionView::setEnlargement(int times)
{
    times = std::clamp(times, 1, mostEnlarged);
    if (times == m_enlargement)
        return;
    m_enlargement = times;
    fit();
    scrollTo(currentIndex(), PositionAtCenter);
    Q_EMIT enlargementChanged(times);
}

int ConfusionView::headerRoom(int most) const
{
    int longest = 0;
    for (const auto &name : m_model.classNames())
        longest = std::max(longest, fontMetrics().horizontalAdvance(name));
    return std::clamp(longest + 14, 24, std::max(24, most));
}

void ConfusionView::fit()
{
    const int classes = m_model.rowCount();
    if (classes == 0)
        return;
    const int left = headerRoom(std::min(150, width() / 4));
    const int top = headerRoom(std::min(130, height() / 3));
    verticalHeader()->setFixedWidth(left);
    horizontalHeader()->setFixedHeight(top);
    const auto side = [&](int room, int largest) {
        return std::clamp(m_enlargement * std::min(room / classes, largest), 2, std::max(2, largest));
    };
    horizontalHeader()->setDefaultSectionSize(side(width() - left - 2 * frameWidth(), largestCell.width()));
    verticalHeader()->setDefaultSectionSize(side(height() - top - 2 * frameWidth(), largestCell.height()));
    updateGeometries(); // at once, so that it can be scrolled to where it belongs
}

void ConfusionView::copy()
{
    const QString csv = QString::fromUtf8(confusionCsv(m_model.matrix(), m_model.classNames()));
    QApplication::clipboard()->setText(csv);
}

bool ConfusionView::event(QEvent *event)
{
    // Or the window would copy layers.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        event->accept();
    return QTableView::event(event);
}

void ConfusionView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (isEnter && currentIndex().isValid())
        Q_EMIT cellChosen(currentIndex().row(), currentIndex().column());
    else if (event->key() == Qt::Key_Plus)
        setEnlargement(m_enlargement + 1);
    else if (event->key() == Qt::Key_Minus)
        setEnlargement(m_enlargement - 1);
    else
        QTableView::keyPressEvent(event);
}

void ConfusionView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void ConfusionView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QTableView::wheelEvent(event);
    setEnlargement(m_enlargement + (event->angleDelta().y() > 0 ? 1 : -1));
    event->accept();
}

void ConfusionView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT cellSeen(current.row(), current.column());
    horizontalHeader()->viewport()->update();
    verticalHeader()->viewport()->update();
}

} // namespace workbench
