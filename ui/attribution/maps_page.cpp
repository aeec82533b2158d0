#include "ui/attribution/maps_page.h"

#include "core/insight/sample_pixels.h"
#include "core/number_text.h"
#include "ui/attribution/attribution_text.h"
#include "ui/attribution/class_choice.h"
#include "ui/attribution/fidelity_view.h"
#include "ui/attribution/method_strip.h"
#include "ui/attribution/method_text.h"
#include "ui/common/menu_text.h"
#include "ui/common/overlay_view.h"
#include "ui/common/theme.h"
#include "ui/explain/grid_view.h"
#include "ui/properties/section.h"

#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSlider>

namespace workbench {

namespace {

const QString methodSetting = QStringLiteral("why/method");
const QString strengthSetting = QStringLiteral("why/strength");
const QString layerSetting = QStringLiteral("why/selectedLayer");

constexpr int usualStrength = 60; ///< in percent

} // namespace

MapsPage::MapsPage(Workspace &workspace, const QuestionedModel &model, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(model), m_questions(new WhyQuestions(this)),
      m_target(new ClassChoice(tr("the predicted class"), this)),
      m_against(new ClassChoice(tr("nothing"), this)), m_layer(new QComboBox(this)),
      m_strip(new MethodStrip(this)), m_overlay(new OverlayView(this)), m_legend(new ScaleLegend(this)),
      m_strength(new QSlider(Qt::Horizontal, this)), m_score(readingLabel(this)),
      m_method(readingLabel(this)), m_numbers(readingLabel(this)), m_fidelity(new FidelityView(this)),
      m_status(new QLabel(this)), m_fault(readingLabel(this)), m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("whyMaps"));
    auto *large = new QHBoxLayout;
    large->setSpacing(14);
    large->addWidget(makeLarge(), 2);
    large->addWidget(makeExplanation(), 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(8);
    column->addLayout(makeChoices());
    column->addWidget(m_fault);
    column->addWidget(m_strip);
    column->addLayout(large, 1);
    column->addLayout(makeProgress());
    m_fault->setObjectName(QStringLiteral("whyFault"));
    m_fault->hide();
    m_strip->setCurrent(methodOfKey(QSettings().value(methodSetting).toString()));
    connectSignals();
    showLayers();
    showAnswers();
}

QLayout *MapsPage::makeChoices()
{
    m_target->setObjectName(QStringLiteral("whyTarget"));
    m_against->setObjectName(QStringLiteral("whyAgainst"));
    m_against->setToolTip(tr("What speaks for one class may speak for the other as well: compared, only the "
                             "difference is left"));
    m_layer->setObjectName(QStringLiteral("whyLayer"));
    m_layer->setToolTip(tr("The layer whose maps Grad-CAM and Grad-CAM++ count"));
    m_layer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_layer->setMinimumContentsLength(10);
    m_layer->addItems({QString(), QString()});
    m_layer->setCurrentIndex(QSettings().value(layerSetting, false).toBool() ? 1 : 0);
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &text, QComboBox *choice) {
        auto *label = new QLabel(text, this);
        label->setBuddy(choice);
        choice->setAccessibleName(withoutMnemonic(text));
        row->addWidget(label);
        row->addWidget(choice, 1);
    };
    add(tr("&Why"), m_target);
    add(tr("&rather than"), m_against);
    row->addSpacing(8);
    add(tr("&Grad-CAM at"), m_layer);
    return row;
}

QWidget *MapsPage::makeLarge()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    m_strength->setObjectName(QStringLiteral("whyStrength"));
    m_strength->setRange(0, 100);
    m_strength->setValue(QSettings().value(strengthSetting, usualStrength).toInt());
    m_strength->setToolTip(tr("From the picture alone to the map alone"));
    m_overlay->setStrength(m_strength->value() / 100.0);
    auto *label = new QLabel(tr("&Map over the picture"), box);
    label->setBuddy(m_strength);
    m_strength->setAccessibleName(withoutMnemonic(label->text()));
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_strength, 1);
    m_legend->setAccessibleName(tr("Colours of the map"));
    column->addWidget(m_overlay, 1);
    column->addWidget(m_legend);
    column->addLayout(row);
    return box;
}

QWidget *MapsPage::makeExplanation()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_score->setObjectName(QStringLiteral("whyScore"));
    m_method->setObjectName(QStringLiteral("whyMethod"));
    m_method->setTextFormat(Qt::RichText);
    m_numbers->setObjectName(QStringLiteral("whyNumbers"));
    m_numbers->setToolTip(tr("Sanity check: a map that stays the same when the weights are drawn at random "
                             "says nothing of what was learnt. J. Adebayo and others: Sanity Checks for "
                             "Saliency Maps. NeurIPS 2018"));
    column->addWidget(m_score);
    column->addWidget(m_method);
    column->addWidget(m_numbers);
    column->addWidget(m_fidelity, 1);
    return box;
}

QLayout *MapsPage::makeProgress()
{
    m_status->setObjectName(QStringLiteral("whyStatus"));
    m_status->setProperty("muted", true);
    m_status->setWordWrap(true);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(120);
    m_cancel->setObjectName(QStringLiteral("whyCancel"));
    // Room for both, so that nothing moves when they come and go.
    for (QWidget *each : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_cancel)}) {
        QSizePolicy policy = each->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        each->setSizePolicy(policy);
    }
    auto *row = new QHBoxLayout;
    row->addWidget(m_status, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    return row;
}

void MapsPage::connectSignals()
{
    connect(m_target, &ClassChoice::choiceChanged, this, &MapsPage::refresh);
    connect(m_against, &ClassChoice::choiceChanged, this, &MapsPage::refresh);
    connect(m_layer, &QComboBox::activated, this, [this](int index) {
        QSettings().setValue(layerSetting, index == 1);
        refresh();
    });
    connect(m_strip, &MethodStrip::chosen, this, [this](AttributionMethod method) {
        QSettings().setValue(methodSetting, methodKey(method));
        showMethod();
    });
    connect(m_strength, &QSlider::valueChanged, this, [this](int percent) {
        m_overlay->setStrength(percent / 100.0);
        QSettings().setValue(strengthSetting, percent);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_questions->isRunning())
            m_questions->cancel();
        else
            m_questions->resume();
    });
    connect(m_questions, &WhyQuestions::changed, this, &MapsPage::showAnswers);
    connect(&m_workspace.document(), &Document::selectedSampleChanged, this, &MapsPage::refresh);
    connect(&m_workspace.document(), &Document::selectedLayerChanged, this, &MapsPage::refresh);
    connect(&m_workspace, &Workspace::ownSamplesChanged, this, &MapsPage::refresh);
    connect(&m_workspace.session(), &TrainingSession::stateChanged, this, &MapsPage::showProgress);
}

QString MapsPage::wishedLayer() const
{
    const Document &document = m_workspace.document();
    const bool usable = m_layer->currentIndex() == 1 && m_model.model() &&
                        hasMaps(document.analysis(), document.selectedLayer());
    return usable ? document.selectedLayer() : QString();
}

void MapsPage::showLayers()
{
    const Document &document = m_workspace.document();
    const auto last = lastConvolution(document.network(), document.analysis());
    m_layer->setItemText(0, last ? tr("the last convolution, %1").arg(*last) : tr("the last convolution"));
    const QString selected = document.selectedLayer();
    m_layer->setItemText(1, hasMaps(document.analysis(), selected)
                                ? tr("the selected layer, %1").arg(selected)
                                : tr("the selected layer, once it has maps"));
}

WhyWish MapsPage::wish() const
{
    const SampleId sample = m_workspace.document().selectedSample();
    WhyWish wish{.model = m_model.model(), .data = m_workspace.data(), .sample = sample};
    if (sample.part == SampleId::Part::Own)
        wish.own = m_workspace.ownSamples();
    wish.target = m_target->chosen();
    wish.against = m_against->chosen();
    wish.layer = wishedLayer();
    return wish;
}

void MapsPage::refresh()
{
    if (!isVisible())
        return;
    const QStringList names = m_workspace.data() ? m_workspace.data()->classNames : QStringList();
    m_target->setClasses(names);
    m_against->setClasses(names);
    showLayers();
    m_questions->ask(wish(), m_strip->current());
}

void MapsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void MapsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a low dock more room for the large map.
    m_strip->setMostSide(parentWidget()->height() / 7);
}

QString MapsPage::className(std::int64_t index) const
{
    const DataSetPointer &asked = m_questions->wish().data;
    return asked ? asked->classNames.value(qsizetype(index), QString::number(index)) : QString();
}

void MapsPage::showAnswers()
{
    const bool isAnswered = m_questions->pixels() != nullptr;
    m_overlay->setPicture(isAnswered ? pictureOf(*m_questions->pixels()) : QImage());
    m_target->setOwnText(isAnswered ? tr("the predicted class, %1").arg(className(m_questions->predicted()))
                                    : tr("the predicted class"));
    const auto error = m_questions->error();
    showFault(m_fault, error ? error->message() : QString());
    m_strip->showAnswers(*m_questions);
    showMethod();
    showProgress();
}

void MapsPage::showMethod()
{
    const AttributionMethod method = m_strip->current();
    const MethodAnswers &answers = m_questions->answers(method);
    const bool isThere = answers.trained && *answers.trained;
    if (isThere)
        m_overlay->setMap((*answers.trained)->map, attributionImage(**answers.trained));
    else
        m_overlay->clearMap();
    m_legend->setVisible(isThere);
    if (isThere)
        m_legend->setScale(attributionScale(**answers.trained));
    m_score->setText(scoreText());
    m_method->setText(QStringLiteral("<b>%1</b>. %2 <span style='color:%3'>%4.</span>")
                          .arg(methodName(method), methodHelp(method).toHtmlEscaped(),
                               themeColors().mutedText.name(), methodSource(method).toHtmlEscaped()));
    m_numbers->setText(numbersText());
    const bool hasCurves = answers.fidelity && *answers.fidelity;
    m_fidelity->showCurves(hasCurves ? &**answers.fidelity : nullptr, m_questions->chance(),
                           className(m_questions->target()));
}

QString MapsPage::scoreText() const
{
    if (!m_questions->pixels())
        return {};
    const auto target = m_questions->target();
    const auto against = m_questions->against();
    const double share = double(m_questions->probabilities()[std::size_t(target)]);
    const QString score = against
                              ? tr("logit of %1 − logit of %2").arg(className(target), className(*against))
                              : tr("logit of %1").arg(className(target));
    return tr("Score: %1 · the network gives %2 %3.").arg(score, className(target), percentText(share));
}

QString MapsPage::numbersText() const
{
    const MethodAnswers &answers = m_questions->answers(m_strip->current());
    if (!answers.trained)
        return {};
    if (!*answers.trained)
        return tr("No map: %1.").arg((*answers.trained).error().message());
    QStringList lines = attributionFacts(**answers.trained);
    if (answers.random && *answers.random)
        lines
            << (answers.correlation
                    ? tr("With random weights the map is alike by %1 (rank correlation; near 0 is good).")
                          .arg(valueText(*answers.correlation, 2))
                    : tr("With random weights: no likeness can be told, for a map is the same everywhere."));
    return lines.join(QLatin1Char(' '));
}

QString MapsPage::statusText() const
{
    QStringList parts;
    if (m_questions->isCancelled())
        parts << tr("Cancelled: what is missing is not shown.");
    if (const auto model = m_questions->wish().model; model)
        parts << inputRemark(*model);
    return parts.join(QLatin1Char(' '));
}

void MapsPage::showProgress()
{
    m_progress->setRange(0, std::max(1, m_questions->total()));
    m_progress->setValue(m_questions->done());
    m_progress->setVisible(m_questions->isRunning());
    m_cancel->setVisible(m_questions->isRunning() || m_questions->isCancelled());
    m_cancel->setText(m_questions->isRunning() ? tr("&Cancel") : tr("G&o on"));
    m_status->setText(statusText());
}

} // namespace workbench
