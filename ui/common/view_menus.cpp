#include "ui/common/view_menus.h"

#include "core/csv.h"
#include "ui/common/plot.h"
#include "ui/common/plot_exports.h"

#include <QApplication>
#include <QHeaderView>
#include <QStatusTipEvent>
#include <QTableView>

namespace workbench {

namespace {

void giveMenu(QWidget &view, PlotExports *exports)
{
    QObject::connect(exports, &PlotExports::said, &view, [&view](const QString &sentence) {
        QStatusTipEvent event(sentence);
        QApplication::sendEvent(&view, &event);
    });
    view.addActions(exports->actions());
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace

void addPlotMenu(Plot &plot, const QString &name)
{
    giveMenu(plot, new PlotExports({.name = [name] { return name; },
                                    .picture = [&plot] { return takePicture(plot); },
                                    .numbers = nullptr},
                                   &plot));
}

void addTableMenu(QTableView &table, const QString &name)
{
    auto *exports =
        new PlotExports({.name = [name] { return name; },
                         .picture = nullptr,
                         .numbers = [&table] { return [csv = shownTableCsv(table)] { return csv; }; }},
                        &table);
    for (auto *action : exports->actions()) {
        if (action->objectName() == QLatin1String("copyNumbers")) {
            action->setShortcut(QKeySequence::Copy);
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        }
    }
    giveMenu(table, exports);
}

QByteArray shownTableCsv(const QTableView &table)
{
    const auto *model = table.model();
    const auto *header = table.horizontalHeader();
    const auto lineOf = [&](const auto &textAt) {
        QStringList fields;
        for (int i = 0; i < header->count(); ++i) {
            if (const int column = header->logicalIndex(i); !header->isSectionHidden(column))
                fields << textAt(column);
        }
        return csvLine(fields);
    };
    QByteArray csv = lineOf([&](int column) { return model->headerData(column, Qt::Horizontal).toString(); });
    for (int row = 0; row < model->rowCount(); ++row)
        csv += lineOf([&](int column) { return model->index(row, column).data().toString(); });
    return csv;
}

} // namespace workbench
