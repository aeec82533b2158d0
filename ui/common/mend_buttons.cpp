#include "ui/common/mend_buttons.h"

#include "ui/common/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace workbench {

MendButtons::MendButtons(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    hide();
}

void MendButtons::showMends(const std::vector<Mend> &mends)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        // The button may be the sender of the edit that led here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &mend : mends) {
        auto *button = new QPushButton(themeIcon(QStringLiteral("tools-wizard")), mend.text, this);
        button->setObjectName(QStringLiteral("mendButton"));
        button->setToolTip(tr("Mends the network; Ctrl+Z takes it back"));
        connect(button, &QPushButton::clicked, this, [this, mend] {
            m_document.edit(mend.text, [&](Project &project) { project.network = mend.network; });
        });
        m_column->addWidget(button, 0, Qt::AlignLeft);
    }
    setVisible(!mends.empty());
}

} // namespace workbench
