#include "ui/network/problems_panel.h"

#include "core/layers/loss_fit.h"
#include "core/layers/warnings.h"
#include "ui/common/mend_buttons.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>

namespace workbench {

namespace {

/// More would bury the first, which most often is the cause of the others.
constexpr std::size_t mostRows = 50;
constexpr int iconSide = 16;

QString linkTo(const QString &layer, const QString &sentence)
{
    if (layer.isEmpty())
        return sentence.toHtmlEscaped();
    return QStringLiteral("<a href=\"%1\" style=\"color:%2\"><b>%1</b></a>: %3")
        .arg(layer.toHtmlEscaped(), themeColors().accent.name(), sentence.toHtmlEscaped());
}

} // namespace

ProblemsPanel::ProblemsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("problemsPanel"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Problems of the network"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    Document &document = workspace.document();
    connect(&document, &Document::networkChanged, this, [this] { m_later.request(); });
    connect(&document, &Document::settingsChanged, this, [this] { m_later.request(); });
    connect(&document, &Document::opened, this, [this] { m_later.request(); });
    connect(&workspace, &Workspace::dataChanged, this, [this] { m_later.request(); });
}

void ProblemsPanel::refresh()
{
    if (!isVisible())
        return;
    auto *content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(12, 8, 12, 8);
    addFaults();
    const Document &document = m_workspace.document();
    for (const auto &warning : warningsOf(document.network(), document.analysis()))
        addRow(Kind::Warning, warning.layer, warning.message, {});
    if (const auto warning = lossWarning(document.network(), document.project().training.loss.type))
        addRow(Kind::Warning, warning->layer, warning->message, {warning->mend});
    if (document.analysis().faults.empty())
        addObstacle();
    if (m_rows->count() == 0)
        addRow(Kind::Good, {},
               m_workspace.isDataLoading()
                   ? tr("The network fits together; the data set is still being loaded.")
                   : tr("No problems: the network fits together and can be trained."),
               {});
    m_rows->addStretch();
    // The old content may hold the button whose click led here.
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater();
    m_scroll->setWidget(content);
}

void ProblemsPanel::addFaults()
{
    const Document &document = m_workspace.document();
    const auto &faults = document.analysis().faults;
    for (std::size_t i = 0; i < std::min(mostRows, faults.size()); ++i) {
        // The others may go with the first.
        const auto mends =
            i == 0 ? mendsFor(document.network(), document.analysis(), faults[i].layer) : std::vector<Mend>{};
        addRow(Kind::Problem, faults[i].layer, faults[i].message, mends);
    }
    if (faults.size() > mostRows)
        addRow(Kind::Problem, {}, tr("… and %n more", nullptr, int(faults.size() - mostRows)), {});
}

void ProblemsPanel::addObstacle()
{
    if (m_workspace.isDataLoading())
        return;
    const auto obstacle = m_workspace.whyNotTrainable();
    if (!obstacle)
        return;
    const Document &document = m_workspace.document();
    std::vector<Mend> mends;
    if (m_workspace.data() && obstacle->where == document.network().layers.back().id) {
        if (auto mend = mendForClasses(document.network(), document.analysis(),
                                       m_workspace.data()->classNames.size()))
            mends.push_back(std::move(*mend));
    }
    if (m_workspace.data() && obstacle->where == inputId) {
        const Shape &images = m_workspace.data()->imageShape;
        Mend mend{tr("Set the input to %1").arg(images.text()), document.network()};
        mend.network.input = images;
        mends.push_back(std::move(mend));
    }
    const bool isLayer = document.network().contains(obstacle->where) || obstacle->where == inputId;
    addRow(Kind::Problem, isLayer ? obstacle->where : QString(), tr("cannot train: %1").arg(obstacle->what),
           mends);
}

void ProblemsPanel::addRow(Kind kind, const QString &layer, const QString &sentence,
                           const std::vector<Mend> &mends)
{
    QWidget *content = m_rows->parentWidget();
    auto *icon = new QLabel(content);
    const QString name = kind == Kind::Good      ? QStringLiteral("dialog-ok-apply")
                         : kind == Kind::Warning ? QStringLiteral("data-warning")
                                                 : QStringLiteral("dialog-error");
    icon->setPixmap(themeIcon(name).pixmap(iconSide));
    icon->setAccessibleName(kind == Kind::Good      ? tr("Good")
                            : kind == Kind::Warning ? tr("Warning")
                                                    : tr("Problem"));
    auto *text = new QLabel(linkTo(layer, sentence), content);
    text->setObjectName(QStringLiteral("problem"));
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(text, &QLabel::linkActivated, this,
            [this](const QString &id) { m_workspace.document().selectLayer(id); });
    auto *buttons = new MendButtons(m_workspace.document(), content);
    buttons->showMends(mends);
    auto *column = new QVBoxLayout;
    column->addWidget(text);
    column->addWidget(buttons);
    auto *row = new QHBoxLayout;
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    m_rows->addLayout(row);
}

void ProblemsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ProblemsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace workbench
