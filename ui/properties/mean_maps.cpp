#include "ui/properties/mean_maps.h"

#include "core/number_text.h"
#include "ui/attribution/class_choice.h"
#include "ui/common/progress_bar.h"
#include "ui/common/wheel_guard.h"
#include "ui/data/sample_text.h"
#include "ui/data/test_looks.h"
#include "ui/training/run_progress.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <utility>

namespace workbench {

namespace {

constexpr int mostClassWidth = 280;

} // namespace

MeanMaps::MeanMaps(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(QuestionedModel::of(workspace)),
      m_class(new ClassChoice(tr("of the selected sample"), this)), m_part(new QComboBox(this)),
      m_progress(new QProgressBar(this)), m_cancel(new QPushButton(this))
{
    makeRow();
    connectSignals();
    showState();
}

void MeanMaps::makeRow()
{
    m_class->setObjectName(QStringLiteral("mapsOf"));
    m_class->setAccessibleName(tr("Whose feature maps"));
    m_class->setToolTip(tr("Maps of the selected sample, or their mean over all images of a class: what its "
                           "images have in common"));
    m_class->setMaximumWidth(mostClassWidth);
    guardWheel(m_class);
    m_part->setObjectName(QStringLiteral("mapsPart"));
    m_part->setAccessibleName(tr("Images that the mean is of"));
    m_part->addItem(tr("training images"), int(DataPart::Training));
    m_part->addItem(tr("validation images"), int(DataPart::Validation));
    m_part->addItem(tr("test images"), int(DataPart::Test));
    guardWheel(m_part);
    prepareProgressBar(*m_progress, QStringLiteral("mapsProgress"), tr("Images looked at"));
    m_progress->setMaximumWidth(90);
    m_cancel->setObjectName(QStringLiteral("mapsCancel"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_class, 1);
    row->addWidget(m_part);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addStretch();
}

void MeanMaps::connectSignals()
{
    connect(m_class, &ClassChoice::choiceChanged, this, &MeanMaps::refresh);
    connect(m_part, &QComboBox::activated, this, &MeanMaps::refresh);
    connect(&m_model, &QuestionedModel::changed, this, &MeanMaps::refresh);
    connect(&m_workspace, &Workspace::dataChanged, this, &MeanMaps::refresh);
    connect(&m_workspace.document(), &Document::selectedLayerChanged, this, &MeanMaps::refresh);
    connect(&m_task, &DataTask::changed, this, &MeanMaps::showState);
    connect(&m_task, &DataTask::progressed, this, &MeanMaps::showState);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancelled = m_task.isRunning();
        if (m_cancelled)
            m_task.cancel();
        else
            start();
    });
}

bool MeanMaps::isWanted() const
{
    return m_class->chosen().has_value();
}

std::optional<MeanMaps::Wish> MeanMaps::wish() const
{
    const auto label = m_class->chosen();
    const QString layer = m_workspace.document().selectedLayer();
    if (!label || !m_model.model() || !m_model.model()->network().find(layer))
        return std::nullopt;
    return Wish{m_model.model(), m_workspace.data(), DataPart(m_part->currentData().toInt()), layer,
                std::int32_t(*label)};
}

/// Whose split tells the parts.
Project MeanMaps::project() const
{
    const auto known = m_workspace.session().knownWeights();
    return known ? known->project : m_workspace.document().project();
}

void MeanMaps::refresh()
{
    m_class->setClasses(m_workspace.data() ? m_workspace.data()->classNames : QStringList());
    wantModel(isVisible() && isWanted());
    if (!isVisible())
        return;
    if (const auto wanted = wish(); wanted != m_wish) {
        m_wish = wanted;
        m_found.reset();
        m_error.reset();
        m_cancelled = false;
        m_task.drop();
        if (m_wish)
            start();
    }
    showState();
    Q_EMIT changed();
}

/// Only where that is another wish: `refresh` follows from it.
void MeanMaps::wantModel(bool wanted)
{
    if (std::exchange(m_wantsModel, wanted) != wanted)
        m_model.setWanted(this, wanted);
}

void MeanMaps::start()
{
    m_cancelled = false;
    if (m_wish->part == DataPart::Test)
        TestLooks::of(m_workspace).addAsked();
    m_task.start(
        [this, wish = *m_wish, of = project()](const LoadControl &control, const DataTask::Post &post) {
            const auto mean = meanOverClass(*wish.model, wish.data, of, wish.part, wish.layer, wish.label,
                                            control.stop, control.progress);
            post([this, mean] {
                if (mean)
                    m_found = *mean;
                else if (!m_cancelled)
                    m_error = mean.error();
                Q_EMIT changed();
            });
        });
}

QString MeanMaps::className() const
{
    return m_class->currentText();
}

QString MeanMaps::remark() const
{
    if (const QString missing = m_model.missing(); !missing.isEmpty())
        return missing;
    if (m_error)
        return tr("none: %1").arg(m_error->message());
    if (m_found)
        return tr("mean over %1: all %2 images of its class, %3", "class; count; part of the data set")
            .arg(className(), groupedText(m_found->images), partText(m_wish->part));
    if (!m_task.isRunning())
        return tr("mean over %1: cancelled").arg(className());
    const QString text = tr("mean over %1: %2 of %3 images looked at")
                             .arg(className(), groupedText(m_task.done()), groupedText(m_task.total()));
    return withTimeLeft(text, m_task.secondsLeft());
}

void MeanMaps::showState()
{
    const bool running = m_task.isRunning();
    m_part->setVisible(isWanted());
    m_progress->setVisible(running);
    showDone(*m_progress, m_task.done(), m_task.total());
    m_cancel->setVisible(m_wish && (running || m_cancelled));
    m_cancel->setText(running ? tr("Cancel") : tr("Go on"));
    m_cancel->setEnabled(!m_task.isCancelling());
    if (running)
        Q_EMIT changed();
}

void MeanMaps::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void MeanMaps::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    wantModel(false);
}

} // namespace workbench
