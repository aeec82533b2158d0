#include "ui/evaluation/confusion_picture.h"

#include "ui/common/theme.h"
#include "ui/evaluation/confusion_delegate.h"
#include "ui/evaluation/confusion_legend.h"
#include "ui/evaluation/confusion_model.h"

#include <QCoreApplication>
#include <QPainter>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConfusionPicture)
};

constexpr int margin = 16;
constexpr int gap = 6;

/// Where everything is.
struct Layout
{
    explicit Layout(const ConfusionModel &model) : classes(model.rowCount())
    {
        const QFontMetrics metrics(numberFont());
        for (const auto &name : model.classNames())
            names = std::max(names, metrics.horizontalAdvance(name));
        names += gap;
        line = metrics.height();
        int widest = 0;
        for (int row = 0; row < classes; ++row) {
            for (int column = 0; column < classes; ++column)
                widest = std::max(widest, QFontMetrics(numberFont(0.9))
                                              .horizontalAdvance(model.index(row, column).data().toString()));
        }
        cell = QSize(widest + 12, line + 10);
        origin = QPoint(margin + line + gap + names, margin + line + gap + names);
    }

    QRect cellAt(int row, int column) const
    {
        return {origin + QPoint(column * cell.width(), row * cell.height()), cell};
    }
    QSize matrix() const { return cell * classes; }
    QSize size() const
    {
        return {std::max(origin.x() + matrix().width(), ConfusionLegend::paperWidth + margin) + margin,
                origin.y() + matrix().height() + 3 * gap + line + margin};
    }

    int classes;
    int names = 0; ///< the length of the longest
    int line = 0;
    QSize cell;
    QPoint origin; ///< of the first cell
};

void drawOnEnd(QPainter &painter, const QRect &rect, int flags, const QString &text)
{
    painter.save();
    painter.translate(rect.center());
    painter.rotate(-90);
    painter.drawText(QRect(-rect.height() / 2, -rect.width() / 2, rect.height(), rect.width()), flags, text);
    painter.restore();
}

void drawNames(QPainter &painter, const Layout &layout, const QStringList &names)
{
    for (int i = 0; i < layout.classes; ++i) {
        const QRect row = layout.cellAt(i, 0);
        const QRect column = layout.cellAt(0, i);
        painter.drawText(QRect(layout.origin.x() - layout.names, row.top(), layout.names - gap, row.height()),
                         Qt::AlignRight | Qt::AlignVCenter, names.value(i));
        drawOnEnd(painter,
                  QRect(column.left(), layout.origin.y() - layout.names, column.width(), layout.names - gap),
                  Qt::AlignLeft | Qt::AlignVCenter, names.value(i));
    }
}

void drawTitles(QPainter &painter, const Layout &layout)
{
    painter.drawText(QRect(layout.origin.x(), margin, std::max(layout.matrix().width(), 200), layout.line),
                     Qt::AlignLeft | Qt::AlignVCenter, Text::tr("Predicted class"));
    drawOnEnd(painter, QRect(margin, layout.origin.y(), layout.line, layout.matrix().height()),
              Qt::AlignCenter, Text::tr("True class"));
}

} // namespace

PlotPicture confusionPicture(const ConfusionModel &model)
{
    const Layout layout(model);
    QPicture picture;
    QPainter painter(&picture);
    painter.setFont(numberFont());
    painter.fillRect(QRect(QPoint(), layout.size()), paperColors().surface);
    painter.setPen(paperColors().text);
    drawTitles(painter, layout);
    drawNames(painter, layout, model.classNames());
    for (int row = 0; row < layout.classes; ++row) {
        for (int column = 0; column < layout.classes; ++column)
            paintConfusionCell(painter, layout.cellAt(row, column), model.index(row, column), paperColors());
    }
    const QRect legend(margin, layout.origin.y() + layout.matrix().height() + 3 * gap,
                       ConfusionLegend::paperWidth, layout.line);
    ConfusionLegend::draw(painter, legend, model, paperColors());
    painter.end();
    return {picture, layout.size()};
}

} // namespace workbench
