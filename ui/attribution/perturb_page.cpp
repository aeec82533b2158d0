#include "ui/attribution/perturb_page.h"

#include "core/insight/sample_pixels.h"
#include "core/number_text.h"
#include "ui/attribution/flip_view.h"
#include "ui/attribution/paint_view.h"
#include "ui/attribution/perturbation_form.h"
#include "ui/common/menu_text.h"
#include "ui/common/theme.h"
#include "ui/draw/probability_bars.h"
#include "ui/properties/section.h"

#include <QComboBox>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <algorithm>

namespace workbench {

namespace {

const QString inkSetting = QStringLiteral("why/ink");
const QString radiusSetting = QStringLiteral("why/brush");

constexpr std::array inks{1.0F, 0.5F, 0.0F}; ///< white, grey, black
constexpr int mostRadius = 12;               ///< in half pixels

std::size_t bestOf(const std::vector<float> &probabilities)
{
    return std::size_t(std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin());
}

} // namespace

PerturbPage::PerturbPage(Workspace &workspace, const QuestionedModel &model, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(model), m_picture(new PaintView(this)),
      m_ink(new QComboBox(this)), m_radius(new QSlider(Qt::Horizontal, this)),
      m_undo(new QPushButton(themeIcon(QStringLiteral("edit-undo")), {}, this)),
      m_reset(new QPushButton(themeIcon(QStringLiteral("edit-clear")), tr("R&eset"), this)),
      m_form(new PerturbationForm(this)), m_change(readingLabel(this)), m_bars(new ProbabilityBars(this)),
      m_flip(new FlipView(this)), m_fault(readingLabel(this)),
      m_asking(new NewestAnswer<Answer>([this](const Answer &answer) { show(answer); }, this))
{
    setObjectName(QStringLiteral("whyPerturb"));
    m_fault->setObjectName(QStringLiteral("perturbFault"));
    m_fault->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(makePicture(), 1);
    row->addWidget(makeControls(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->addWidget(m_fault);
    column->addLayout(row, 1);
    connectSignals();
}

QWidget *PerturbPage::makePicture()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    const QSettings settings;
    m_ink->setObjectName(QStringLiteral("perturbInk"));
    m_ink->addItems({tr("White"), tr("Grey"), tr("Black")});
    m_ink->setCurrentIndex(std::clamp(settings.value(inkSetting, 0).toInt(), 0, int(inks.size()) - 1));
    m_radius->setObjectName(QStringLiteral("perturbBrush"));
    m_radius->setRange(1, mostRadius);
    m_radius->setValue(settings.value(radiusSetting, 2).toInt());
    m_radius->setAccessibleName(tr("Size of the brush"));
    m_radius->setToolTip(m_radius->accessibleName());
    m_picture->setRadius(m_radius->value() / 2.0);
    m_undo->setObjectName(QStringLiteral("undoPaint"));
    m_undo->setAccessibleName(tr("Undo the last stroke"));
    m_undo->setToolTip(m_undo->accessibleName());
    m_reset->setObjectName(QStringLiteral("resetPerturbation"));
    m_reset->setToolTip(tr("The sample as it is"));
    auto *label = new QLabel(tr("&Paint"), box);
    label->setBuddy(m_ink);
    m_ink->setAccessibleName(withoutMnemonic(label->text()));
    auto *tools = new QHBoxLayout;
    tools->addWidget(label);
    tools->addWidget(m_ink);
    tools->addWidget(m_radius, 1);
    tools->addWidget(m_undo);
    tools->addWidget(m_reset);
    auto *hint = new QLabel(
        tr("Paint on the sample; the right button erases. The sample itself stays as it is."), box);
    hint->setProperty("muted", true);
    hint->setWordWrap(true);
    column->addLayout(tools);
    column->addWidget(m_picture, 1);
    column->addWidget(hint);
    return box;
}

QWidget *PerturbPage::makeControls()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_change->setObjectName(QStringLiteral("perturbChange"));
    m_change->setTextFormat(Qt::RichText);
    m_bars->setObjectName(QStringLiteral("perturbedAnswer"));
    column->addWidget(m_form);
    column->addWidget(m_change);
    column->addWidget(m_bars);
    column->addWidget(m_flip);
    column->addStretch(1);
    return box;
}

void PerturbPage::connectSignals()
{
    connect(m_form, &PerturbationForm::changed, this, &PerturbPage::refresh);
    connect(m_picture, &PaintView::strokeBegan, this, &PerturbPage::beginStroke);
    connect(m_picture, &PaintView::painted, this, &PerturbPage::paint);
    connect(m_picture, &PaintView::undoWanted, this, &PerturbPage::undoStroke);
    connect(m_undo, &QPushButton::clicked, this, &PerturbPage::undoStroke);
    connect(m_reset, &QPushButton::clicked, this, &PerturbPage::reset);
    connect(m_ink, &QComboBox::activated, this, [](int index) { QSettings().setValue(inkSetting, index); });
    connect(m_radius, &QSlider::valueChanged, this, [this](int halfPixels) {
        m_picture->setRadius(halfPixels / 2.0);
        QSettings().setValue(radiusSetting, halfPixels);
    });
    connect(&m_workspace.document(), &Document::selectedSampleChanged, this, &PerturbPage::refresh);
    connect(&m_workspace, &Workspace::ownSamplesChanged, this, &PerturbPage::refresh);
}

void PerturbPage::beginStroke()
{
    m_before.push_back(m_wish.paint);
    m_undo->setEnabled(true);
}

void PerturbPage::paint(const QPointF &from, const QPointF &to, bool erase)
{
    if (m_wish.paint.values.empty())
        return;
    Wish wish = m_wish;
    paintLine(wish.paint, from.x(), from.y(), to.x(), to.y(), m_radius->value() / 2.0,
              erase ? -1 : inks[std::size_t(m_ink->currentIndex())]);
    m_wish = std::move(wish);
    ask();
}

void PerturbPage::undoStroke()
{
    if (m_before.empty())
        return;
    m_wish.paint = m_before.back();
    m_before.pop_back();
    m_undo->setEnabled(!m_before.empty());
    ask();
}

void PerturbPage::reset()
{
    m_before.clear();
    m_wish.paint = {};
    m_form->reset();
}

void PerturbPage::refresh()
{
    if (!isVisible())
        return;
    const SampleId sample = m_workspace.document().selectedSample();
    Wish wish{.model = m_model.model(), .data = m_workspace.data(), .sample = sample};
    if (sample.part == SampleId::Part::Own)
        wish.own = m_workspace.ownSamples();
    wish.perturbation = m_form->perturbation();
    if (!wish.model)
        return;
    const Shape &shape = wish.model->network().input;
    // Paint belongs to the sample it was put on.
    const bool keepsPaint = sample == m_wish.sample && wish.own == m_wish.own && wish.data == m_wish.data &&
                            std::ssize(m_wish.paint.values) == shape.height() * shape.width();
    if (keepsPaint) {
        wish.paint = m_wish.paint;
    } else {
        wish.paint = {shape.height(), shape.width(),
                      std::vector<float>(std::size_t(shape.height() * shape.width()), -1)};
        m_before.clear();
        m_form->setPictureSize(int(shape.height()), int(shape.width()));
    }
    m_undo->setEnabled(!m_before.empty());
    if (wish == m_wish)
        return;
    m_wish = std::move(wish);
    ask();
}

void PerturbPage::ask()
{
    m_asking->ask([wish = m_wish](const std::stop_token &stop) { return look(wish, stop); });
}

PerturbPage::Answer PerturbPage::look(const Wish &wish, const std::stop_token &stop)
{
    auto original = samplePixels({*wish.data, wish.own.get()}, wish.sample);
    if (!original)
        return tl::unexpected(original.error());
    auto pixels = std::make_shared<const Planes>(perturbed(*original, wish.perturbation, wish.paint));
    auto answers = wish.model->answers({*original, *pixels}, stop);
    if (!answers)
        return tl::unexpected(answers.error());
    return Seen{std::move(*original), std::move(pixels), std::move((*answers)[0]), std::move((*answers)[1])};
}

QStringList PerturbPage::classNames() const
{
    return m_wish.data ? m_wish.data->classNames : QStringList();
}

void PerturbPage::show(const Answer &answer)
{
    showFault(m_fault, answer ? QString() : answer.error().message());
    if (!answer) {
        m_picture->setPicture({});
        m_change->clear();
        m_bars->show({}, {}, {});
        m_flip->setPicture(nullptr, nullptr, {});
        return;
    }
    m_picture->setPicture(pictureOf(*answer->pixels));
    m_change->setText(changeText(*answer));
    m_bars->show(answer->after, classNames(), {});
    m_flip->setPicture(m_wish.model, answer->pixels, classNames());
}

QString PerturbPage::changeText(const Seen &seen) const
{
    const auto before = bestOf(seen.before);
    const auto after = bestOf(seen.after);
    const auto text = [this](const std::vector<float> &probabilities, std::size_t index) {
        return QStringLiteral("%1 %2").arg(classNames().value(qsizetype(index)).toHtmlEscaped(),
                                           percentText(double(probabilities[index])));
    };
    if (*seen.pixels == seen.original)
        return tr("The sample as it is: %1.").arg(text(seen.before, before));
    if (before == after)
        return tr("As it is: %1. Changed: <b>the same answer</b>, %2.")
            .arg(text(seen.before, before), text(seen.after, after));
    return tr("As it is: %1. Changed: <b>another answer</b>, %2.")
        .arg(text(seen.before, before), text(seen.after, after));
}

void PerturbPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace workbench
