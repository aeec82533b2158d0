#include "ui/data/gallery_filter_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace workbench {

namespace {

using Part = SampleFilter::Part;
using Verdict = SampleFilter::Verdict;
using Choices = std::vector<std::pair<QString, QVariant>>;

/// Offers these, and keeps the choice where it is among them.
void fill(QComboBox &box, const Choices &choices)
{
    const QSignalBlocker blocker(box);
    const QVariant chosen = box.currentData();
    box.clear();
    for (const auto &[text, data] : choices)
        box.addItem(text, data);
    box.setCurrentIndex(std::max(0, chosen.isValid() ? box.findData(chosen) : 0));
}

std::optional<std::int32_t> classOf(const QComboBox &box)
{
    const QVariant data = box.currentData();
    return data.isValid() ? std::optional<std::int32_t>(data.toInt()) : std::nullopt;
}

Choices classChoices(const QString &all, const QStringList &names)
{
    Choices choices{{all, {}}};
    for (int i = 0; i < int(names.size()); ++i)
        choices.emplace_back(names[i], i);
    return choices;
}

} // namespace

GalleryFilterBar::GalleryFilterBar(QWidget *parent) : QWidget(parent)
{
    (new QHBoxLayout(this))->setContentsMargins(0, 0, 0, 0);
    m_part = addChoice("partFilter", tr("Part of the data set"));
    m_label = addChoice("classFilter", tr("Class"));
    m_predicted = addChoice("predictedFilter", tr("Predicted class"));
    m_verdict = addChoice("verdictFilter", tr("Right or wrong"));
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("sampleSearch"));
    m_search->setAccessibleName(tr("Find images by name or number"));
    m_search->setToolTip(tr("Part of an image's name; where images are numbered, how the number begins"));
    m_search->setPlaceholderText(tr("Name or number"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(80);
    m_search->setMaximumWidth(220);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typed.request(); });
    layout()->addWidget(m_search);
    m_chip = new QPushButton(this);
    m_chip->setObjectName(QStringLiteral("choiceFilter"));
    m_chip->setMinimumWidth(60); // in narrow docks
    connect(m_chip, &QPushButton::clicked, this, [this] { setAmong({}); });
    showAmong();
    static_cast<QHBoxLayout *>(layout())->addStretch(1);
    fill(*m_verdict, {{tr("Right and wrong"), int(Verdict::Any)},
                      {tr("✓ Right"), int(Verdict::Right)},
                      {tr("✗ Wrong"), int(Verdict::Wrong)}});
    setSet({});
}

QComboBox *GalleryFilterBar::addChoice(const char *name, const QString &accessibleName)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(accessibleName);
    box->setToolTip(accessibleName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumWidth(60); // in narrow docks
    box->setMaximumWidth(190);
    box->setMaxVisibleItems(20);
    connect(box, &QComboBox::currentIndexChanged, this, &GalleryFilterBar::changed);
    layout()->addWidget(box);
    return box;
}

void GalleryFilterBar::setSet(const SampleSet &set)
{
    fillParts(set);
    fillClasses(set);
    const bool predicted = set.predictions != nullptr;
    for (auto *box : {m_predicted, m_verdict}) {
        const QSignalBlocker blocker(box);
        if (!predicted)
            box->setCurrentIndex(0);
        box->setEnabled(predicted);
        box->setToolTip(predicted ? box->accessibleName() : tr("Predict all images first"));
    }
    m_search->setEnabled(set.data != nullptr);
}

void GalleryFilterBar::fillParts(const SampleSet &set)
{
    const auto has = [&](DataPart part) {
        return std::find(set.parts.begin(), set.parts.end(), part) != set.parts.end();
    };
    Choices choices{{tr("All parts"), int(Part::All)},
                    {tr("Training"), int(Part::Training)},
                    {tr("Validation"), int(Part::Validation)}};
    if (has(DataPart::Unused))
        choices.emplace_back(tr("Not used"), int(Part::Unused));
    choices.emplace_back(tr("Test"), int(Part::Test));
    if (set.own)
        choices.emplace_back(tr("Own pictures"), int(Part::Own));
    fill(*m_part, choices);
    m_part->setEnabled(set.data != nullptr);
}

void GalleryFilterBar::fillClasses(const SampleSet &set)
{
    const QStringList names = set.data ? set.data->classNames : QStringList();
    Choices labels = classChoices(tr("Every class"), names);
    if (set.data && (set.own || !set.data->train.isLabelled() || !set.data->test.isLabelled()))
        labels.emplace_back(tr("No label"), unknownLabel);
    fill(*m_label, labels);
    fill(*m_predicted, classChoices(tr("Any prediction"), names));
    m_label->setEnabled(set.data != nullptr);
}

SampleFilter GalleryFilterBar::filter() const
{
    return {Part(m_part->currentData().toInt()),       classOf(*m_label),          classOf(*m_predicted),
            Verdict(m_verdict->currentData().toInt()), m_search->text().trimmed(), m_among};
}

void GalleryFilterBar::setFilter(const SampleFilter &filter)
{
    const auto choose = [](QComboBox *box, const QVariant &choice) {
        box->setCurrentIndex(std::max(0, choice.isValid() ? box->findData(choice) : 0));
    };
    const auto ofClass = [](std::optional<std::int32_t> label) {
        return label ? QVariant(*label) : QVariant();
    };
    {
        const QSignalBlocker blocker(this);
        choose(m_part, int(filter.part));
        choose(m_label, ofClass(filter.label));
        choose(m_predicted, ofClass(filter.predicted));
        choose(m_verdict, int(filter.verdict));
        m_search->setText(filter.search);
    }
    m_among = filter.among;
    showAmong();
    Q_EMIT changed();
}

void GalleryFilterBar::setAmong(const SampleChoicePointer &among)
{
    if (m_among == among)
        return;
    m_among = among;
    showAmong();
    Q_EMIT changed();
}

void GalleryFilterBar::showAmong()
{
    m_chip->setVisible(m_among != nullptr);
    if (!m_among)
        return;
    m_chip->setText(tr("%n chosen  ×", "", int(m_among->samples().size())));
    m_chip->setToolTip(tr("Only these are shown, %1: click to show the others too").arg(m_among->text()));
    m_chip->setAccessibleName(tr("Show all again, not only those %1").arg(m_among->text()));
}

QWidget *GalleryFilterBar::chip() const
{
    return m_chip;
}

void GalleryFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace workbench
