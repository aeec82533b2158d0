#include "ui/scenes/presentation_dialog.h"

#include "core/number_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <cmath>

namespace workbench {

namespace {

constexpr int nameRole = Qt::UserRole;
constexpr int percents[] = {100, 120, 140, 160, 180, 200};

} // namespace

PresentationDialog::PresentationDialog(const PresentationSettings &settings, const std::vector<Panel> &panels,
                                       QWidget *parent)
    : QDialog(parent), m_before(settings), m_size(new QComboBox(this)), m_panels(new QListWidget(this))
{
    setWindowTitle(tr("Presentation settings"));
    setObjectName(QStringLiteral("presentationDialog"));
    auto *form = new QFormLayout(this);
    makeSizes(settings.typeScale);
    form->addRow(tr("&Size of type"), m_size);
    m_menuBar = addBox(form, QStringLiteral("keepMenuBar"), tr("&Menus"), settings.menuBar);
    m_toolBar = addBox(form, QStringLiteral("keepToolBar"), tr("&Tool bar"), settings.toolBar);
    m_statusBar = addBox(form, QStringLiteral("keepStatusBar"), tr("Stat&us bar"), settings.statusBar);
    m_titles = addBox(form, QStringLiteral("keepTitles"), tr("T&itles of panels"), settings.panelTitles);
    m_caption =
        addBox(form, QStringLiteral("keepCaption"), tr("Title and number of the s&cene"), settings.caption);
    m_pointer = addBox(form, QStringLiteral("lightDotAtStart"), tr("&Light dot from the start (L)"),
                       settings.pointer);
    form->setWidget(1, QFormLayout::LabelRole, new QLabel(tr("Also seen"), this));
    makePanels(panels, settings.hiddenPanels);
    form->addRow(tr("&Panels"), m_panels);
    auto *remark = new QLabel(tr("Only ticked panels are seen while presenting, in every scene. Keys work "
                                 "whether menus are seen or not."),
                              this);
    remark->setWordWrap(true);
    remark->setProperty("muted", true);
    form->addRow(QString(), remark);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

void PresentationDialog::makeSizes(qreal scale)
{
    m_size->setObjectName(QStringLiteral("typeSize"));
    const int percent = int(std::lround(scale * 100));
    for (const int each : percents) {
        m_size->addItem(percentText(each / 100.0, 0), each);
        if (each <= percent)
            m_size->setCurrentIndex(m_size->count() - 1);
    }
}

QCheckBox *PresentationDialog::addBox(QFormLayout *form, const QString &name, const QString &text,
                                      bool checked)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(name);
    box->setChecked(checked);
    form->addRow(QString(), box);
    return box;
}

void PresentationDialog::makePanels(const std::vector<Panel> &panels, const QStringList &hidden)
{
    m_panels->setObjectName(QStringLiteral("shownPanels"));
    m_panels->setAccessibleName(tr("Panels seen while presenting"));
    for (const auto &panel : panels) {
        auto *item = new QListWidgetItem(panel.title, m_panels);
        item->setData(nameRole, panel.name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(hidden.contains(panel.name) ? Qt::Unchecked : Qt::Checked);
    }
    m_panels->setMinimumHeight(8 * m_panels->sizeHintForRow(0));
}

PresentationSettings PresentationDialog::settings() const
{
    PresentationSettings settings = m_before;
    settings.typeScale = m_size->currentData().toInt() / 100.0;
    settings.menuBar = m_menuBar->isChecked();
    settings.toolBar = m_toolBar->isChecked();
    settings.statusBar = m_statusBar->isChecked();
    settings.panelTitles = m_titles->isChecked();
    settings.caption = m_caption->isChecked();
    settings.pointer = m_pointer->isChecked();
    settings.hiddenPanels.clear();
    for (int i = 0; i < m_panels->count(); ++i) {
        if (m_panels->item(i)->checkState() == Qt::Unchecked)
            settings.hiddenPanels << m_panels->item(i)->data(nameRole).toString();
    }
    return settings;
}

} // namespace workbench
