#include "ui/data/preparation_page.h"

#include "ui/data/augmentation_list.h"
#include "ui/data/augmentation_preview.h"
#include "ui/data/normalization_section.h"
#include "ui/data/split_section.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>

namespace workbench {

namespace {

const QString splitterKey = QStringLiteral("preparation/splitter");

/// Two columns of settings need this width, in multiples of an average character.
constexpr int twoColumnCharacters = 88;

QVBoxLayout *columnOf(std::initializer_list<QWidget *> widgets)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(16);
    for (auto *widget : widgets)
        column->addWidget(widget);
    column->addStretch();
    return column;
}

} // namespace

PreparationPage::PreparationPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_splitter(new QSplitter(this)),
      m_scroll(new QScrollArea(this)), m_runNote(readingLabel(this)),
      m_split(new SplitSection(workspace, this)), m_normalization(new NormalizationSection(workspace, this)),
      m_augmentation(new AugmentationList(workspace, this)),
      m_preview(new AugmentationPreview(workspace, this))
{
    setObjectName(QStringLiteral("preparationPage"));
    setAccessibleName(tr("Preparation of the data"));
    m_splitter->addWidget(makeSettings());
    m_splitter->addWidget(m_preview);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({3000, 2000}); // as parts: the window is not there yet
    m_splitter->restoreState(QSettings().value(splitterKey).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(splitterKey, m_splitter->saveState()); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_splitter);
    connectSignals();
}

QWidget *PreparationPage::makeSettings()
{
    m_runNote->setObjectName(QStringLiteral("preparationRunNote"));
    m_runNote->setProperty("muted", true);
    m_runNote->setText(tr("ⓘ A run is on: what is changed here applies to the next run."));
    auto *content = new QWidget(m_scroll);
    auto *outer = new QVBoxLayout(content);
    outer->setContentsMargins(0, 0, 8, 0);
    outer->addWidget(m_runNote);
    m_columns = new QBoxLayout(QBoxLayout::TopToBottom);
    m_columns->setSpacing(16);
    m_columns->addLayout(columnOf({m_split, m_normalization}), 1);
    m_columns->addLayout(columnOf({m_augmentation}), 1);
    outer->addLayout(m_columns, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->viewport()->installEventFilter(this);
    return m_scroll;
}

void PreparationPage::connectSignals()
{
    Document &document = m_workspace.document();
    connect(&document, &Document::opened, this, &PreparationPage::refresh);
    connect(&document, &Document::settingsChanged, this, &PreparationPage::refresh);
    connect(&document, &Document::networkChanged, this, &PreparationPage::refresh);
    connect(&document, &Document::selectedSampleChanged, this, &PreparationPage::refresh);
    connect(&m_workspace, &Workspace::validationSamplesChanged, this, &PreparationPage::refresh);
    connect(&m_workspace, &Workspace::dataChanged, this, &PreparationPage::dataChanged);
    connect(&m_workspace, &Workspace::ownSamplesChanged, this, [this] {
        m_preview->forget();
        refresh();
    });
    connect(&m_workspace.session(), &TrainingSession::stateChanged, this, &PreparationPage::refresh);
}

void PreparationPage::refresh()
{
    if (!isVisible())
        return;
    m_runNote->setVisible(m_workspace.session().runningSettings().has_value());
    m_split->refresh();
    m_normalization->refresh();
    m_augmentation->refresh();
    m_preview->refresh();
}

void PreparationPage::dataChanged()
{
    m_split->forget();
    m_normalization->forget();
    m_preview->forget();
    refresh();
}

void PreparationPage::arrange(int width)
{
    const bool wide = width >= twoColumnCharacters * fontMetrics().averageCharWidth();
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void PreparationPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

bool PreparationPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize) {
        arrange(m_scroll->viewport()->width());
        m_scroll->setMinimumWidth(m_scroll->widget()->minimumSizeHint().width() +
                                  m_scroll->verticalScrollBar()->sizeHint().width());
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace workbench
