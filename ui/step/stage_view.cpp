#include "ui/step/stage_view.h"

#include "core/explain/training_step_numbers.h"
#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/properties/section.h"
#include "ui/step/loss_model.h"
#include "ui/step/step_text.h"
#include "ui/step/tensor_view.h"
#include "ui/step/update_view.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace workbench {

namespace {

const QString numbersKey = QStringLiteral("step/numbers");

enum Page { TensorPage, LossPage, UpdatePage };

} // namespace

StageView::StageView(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_explanation(readingLabel(this)),
      m_sampleRow(new QWidget(this)), m_sample(new QSpinBox(m_sampleRow)),
      m_sampleText(new QLabel(m_sampleRow)), m_numbers(new QToolButton(m_sampleRow)),
      m_pages(new QStackedWidget(this)), m_tensorPage(new QScrollArea(this)), m_note(readingLabel(this)),
      m_lossModel(new LossModel(this)), m_lossTable(new QTableView(this)), m_lossText(readingLabel(this)),
      m_update(new UpdateView(this))
{
    m_title->setObjectName(QStringLiteral("stageTitle"));
    m_title->setProperty("heading", true);
    m_explanation->setObjectName(QStringLiteral("stageExplanation"));
    m_note->setObjectName(QStringLiteral("stageNote"));
    m_note->setTextFormat(Qt::RichText);
    auto *tensors = new QWidget(m_tensorPage);
    m_tensorColumn = new QVBoxLayout(tensors);
    m_tensorColumn->setContentsMargins(0, 0, 4, 0);
    m_tensorColumn->addWidget(m_note);
    m_tensorColumn->addStretch();
    m_tensorPage->setWidget(tensors);
    m_tensorPage->setWidgetResizable(true);
    m_tensorPage->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tensorPage->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(m_tensorPage);
    m_pages->addWidget(makeLossPage());
    m_pages->addWidget(makeUpdatePage());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_explanation);
    column->addWidget(makeHeader());
    column->addWidget(m_pages, 1);
}

QWidget *StageView::makeHeader()
{
    m_sample->setObjectName(QStringLiteral("stageSample"));
    auto *label = new QLabel(tr("&Image"), m_sampleRow);
    label->setBuddy(m_sample);
    m_numbers->setObjectName(QStringLiteral("stageNumbers"));
    m_numbers->setText(tr("N&umbers"));
    m_numbers->setProperty("segmented", true);
    m_numbers->setCheckable(true);
    m_numbers->setToolTip(tr("Show tensors as tables of numbers instead of pictures"));
    m_numbers->setChecked(QSettings().value(numbersKey).toBool());
    connect(m_numbers, &QToolButton::toggled, this, [this](bool numbers) {
        QSettings().setValue(numbersKey, numbers);
        for (auto *view : m_tensors)
            view->setAsNumbers(numbers);
    });
    connect(m_sample, &QSpinBox::valueChanged, this, &StageView::showTensors);
    m_sampleText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(m_sampleRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_sample);
    row->addWidget(m_sampleText, 1);
    row->addWidget(m_numbers);
    return m_sampleRow;
}

/// Scrolls where the dock is low.
QWidget *StageView::makeUpdatePage()
{
    auto *page = new QScrollArea(this);
    page->setWidget(m_update);
    page->setWidgetResizable(true);
    page->setFocusPolicy(Qt::NoFocus);
    // Queued: there is room for it once the layout was told.
    const auto reveal = [page](QWidget *result) { page->ensureWidgetVisible(result); };
    connect(m_update, &UpdateView::checkShown, page, reveal, Qt::QueuedConnection);
    return page;
}

QWidget *StageView::makeLossPage()
{
    m_lossTable->setObjectName(QStringLiteral("lossTable"));
    m_lossTable->setAccessibleName(tr("Outputs and loss of each image"));
    m_lossTable->setModel(m_lossModel);
    setUpNumberTable(m_lossTable);
    m_lossTable->verticalHeader()->hide();
    m_lossTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_lossText->setObjectName(QStringLiteral("lossText"));
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_lossText);
    column->addWidget(m_lossTable, 1);
    return page;
}

void StageView::showStage(const RecordedStepPointer &step, const StepStage &stage,
                          const DataSetPointer &images)
{
    m_step = step;
    m_stage = stage;
    m_data = images;
    m_title->setText(stageTitle(*step, stage));
    m_explanation->setText(stageExplanation(*step, stage));
    {
        const QSignalBlocker blocker(m_sample);
        m_sample->setRange(0, int(step->samples.size()) - 1);
    }
    if (stage.phase == StepPhase::Criterion) {
        m_sampleRow->hide();
        showLoss();
        m_pages->setCurrentIndex(LossPage);
    } else if (stage.phase == StepPhase::Optimizer) {
        m_sampleRow->hide();
        m_update->setParameter(step, stage.index);
        m_pages->setCurrentIndex(UpdatePage);
    } else {
        showTensors();
        m_pages->setCurrentIndex(TensorPage);
    }
}

const TensorData *StageView::outputOf(const QString &id) const
{
    if (id == inputId)
        return &m_step->images;
    for (const auto &layer : m_step->layers) {
        if (layer.id == id)
            return &layer.output;
    }
    return nullptr;
}

QString StageView::sampleText() const
{
    const auto place = std::size_t(m_sample->value());
    return tr("of %1: %2").arg(m_step->samples.size()).arg(m_data->classNames[m_step->labels[place]]);
}

void StageView::addTensor(const QString &title, const TensorData &tensor, const QString &remark, bool weights)
{
    if (m_used == m_tensors.size()) {
        auto *view = new TensorView(this);
        view->setAsNumbers(m_numbers->isChecked());
        m_tensorColumn->insertWidget(int(m_used) + 1, view);
        m_tensors.push_back(view);
    }
    TensorView *view = m_tensors[m_used++];
    const bool gradient = m_stage.phase == StepPhase::Backward;
    view->setTensor(title, tensor, weights || gradient ? ColorMap::Diverging : ColorMap::Viridis, remark);
    view->setVisible(true);
}

void StageView::showTensors()
{
    if (!m_step)
        return;
    m_used = 0;
    const Network &network = m_step->project.network;
    const bool ofSamples = m_stage.phase != StepPhase::ZeroGrad && m_stage.phase != StepPhase::Clip;
    m_sampleRow->setVisible(ofSamples);
    m_sampleText->setText(sampleText());
    m_note->clear();
    if (m_stage.phase == StepPhase::Batch)
        addTensor(tr("Image"), sampleOf(m_step->images, m_sample->value()));
    else if (m_stage.phase == StepPhase::Forward)
        showForward(*network.find(m_stage.layer));
    else if (m_stage.phase == StepPhase::Backward)
        showBackward(*network.find(m_stage.layer));
    else
        showGradients();
    m_note->setVisible(!m_note->text().isEmpty());
    for (std::size_t i = m_used; i < m_tensors.size(); ++i)
        m_tensors[i]->hide();
}

void StageView::showForward(const Layer &layer)
{
    for (const auto &input : layer.inputs)
        addTensor(input == inputId ? tr("Input: the image") : tr("Input, from %1").arg(input),
                  sampleOf(*outputOf(input), m_sample->value()));
    for (const auto &parameter : m_step->parameters) {
        if (parameter.layer == layer.id)
            addTensor(parameter.name, parameter.before, {}, true);
    }
    addTensor(tr("Output of %1").arg(layer.id), sampleOf(*outputOf(layer.id), m_sample->value()));
}

void StageView::showBackward(const Layer &layer)
{
    const auto gradientOf = [this](const QString &id) -> TensorData {
        for (const auto &each : m_step->layers) {
            if (each.id == id)
                return sampleOf(each.gradient, m_sample->value());
        }
        return {};
    };
    addTensor(tr("Comes in: gradient of %1's output").arg(layer.id), gradientOf(layer.id),
              tr("None: nothing is trained up to here"));
    std::vector<QStringList> rows{{QString(), tr("before backward"), tr("after")}};
    for (const auto &parameter : m_step->parameters) {
        if (parameter.layer != layer.id)
            continue;
        addTensor(parameter.name + QStringLiteral(".grad"), parameter.gradient, tr("None: it is frozen"));
        rows.push_back({parameter.name + QStringLiteral(".grad"),
                        m_step->zeroed ? QStringLiteral("None") : shortTensorText(parameter.gradientBefore),
                        shortTensorText(parameter.gradient)});
    }
    if (rows.size() > 1)
        m_note->setText(tableHtml(rows));
    for (const auto &input : layer.inputs) {
        const bool shared = m_step->project.network.readersOf(input).size() > 1;
        addTensor(shared ? tr("Goes on: gradient of %1's output, summed over all its readers").arg(input)
                         : tr("Goes on: gradient of %1's output").arg(input),
                  gradientOf(input),
                  input == inputId ? tr("None: the images are not trained")
                                   : tr("None: nothing is trained before it"));
    }
}

void StageView::showGradients()
{
    const bool clipping = m_stage.phase == StepPhase::Clip;
    std::vector<QStringList> rows{{QString(), tr("before"), tr("after")}};
    for (const auto &parameter : m_step->parameters) {
        const TensorData &before = clipping ? parameter.gradient : parameter.gradientBefore;
        const TensorData after = clipping         ? parameter.clipped
                                 : m_step->zeroed ? TensorData{}
                                                  : parameter.gradientBefore;
        rows.push_back(
            {parameter.name + QStringLiteral(".grad"), shortTensorText(before), shortTensorText(after)});
    }
    m_note->setText(tableHtml(rows));
}

void StageView::showLoss()
{
    m_lossModel->setStep(m_step, m_data);
    double sum = 0;
    double weights = 0;
    for (std::size_t i = 0; i < m_step->sampleLosses.size(); ++i) {
        sum += double(m_step->sampleLosses[i]) * m_step->sampleWeights[i];
        weights += m_step->sampleWeights[i];
    }
    m_lossText->setText(tr("loss = %1 / %2 = %3 · %4 of %5 right")
                            .arg(valueText(sum, 7), valueText(weights, 7), valueText(m_step->loss, 7))
                            .arg(m_step->steps.back().right)
                            .arg(m_step->samples.size()));
}

} // namespace workbench
