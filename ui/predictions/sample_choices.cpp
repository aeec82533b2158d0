#include "ui/predictions/sample_choices.h"

#include "ui/common/wheel_guard.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QToolButton>
#include <array>

namespace workbench {

namespace {

struct SampleChoicesText
{
    Q_DECLARE_TR_FUNCTIONS(SampleChoicesText)
};

using Verdict = AnswerFilter::Verdict;

constexpr std::array orders{AnswerOrder::AsGiven, AnswerOrder::MostWrong, AnswerOrder::LeastSure,
                            AnswerOrder::NearBoundary};

QString orderHelp(AnswerOrder order)
{
    switch (order) {
    case AnswerOrder::AsGiven:
        return SampleChoicesText::tr("Mixed as by chance, always the same");
    case AnswerOrder::MostWrong:
        return SampleChoicesText::tr("By how far the probability of the true class is below the highest of "
                                     "the others: wrong answers, the surest first, then right ones");
    case AnswerOrder::LeastSure:
        return SampleChoicesText::tr("By the probability of the predicted class, the smallest first (“least "
                                     "confidence”; Lewis, Gale 1994)");
    case AnswerOrder::NearBoundary:
        break;
    }
    return SampleChoicesText::tr("By how far the two most probable classes are apart, the nearest first "
                                 "(“margin”; Scheffer, Decomain, Wrobel 2001)");
}

} // namespace

QString orderText(AnswerOrder order)
{
    switch (order) {
    case AnswerOrder::AsGiven:
        return SampleChoicesText::tr("Mixed");
    case AnswerOrder::MostWrong:
        return SampleChoicesText::tr("Most wrong first");
    case AnswerOrder::LeastSure:
        return SampleChoicesText::tr("Least sure first");
    case AnswerOrder::NearBoundary:
        break;
    }
    return SampleChoicesText::tr("Near the boundary first");
}

SampleChoices::SampleChoices(QWidget *parent) : QWidget(parent), m_chosen(new QToolButton(this))
{
    (new QHBoxLayout(this))->setContentsMargins(0, 0, 0, 0);
    m_order = addChoice("sampleOrder", tr("Order"));
    m_verdict = addChoice("sampleVerdict", tr("Right or wrong"));
    m_label = addChoice("sampleClass", tr("Class"));
    m_chosen->setObjectName(QStringLiteral("onlyChosen"));
    m_chosen->setText(tr("Chosen"));
    m_chosen->setCheckable(true);
    m_chosen->hide();
    row()->addWidget(m_chosen);
    row()->addStretch(1);
    connect(m_chosen, &QToolButton::clicked, this, &SampleChoices::changed);
    for (const auto order : orders) {
        m_order->addItem(orderText(order), int(order));
        m_order->setItemData(m_order->count() - 1, orderHelp(order), Qt::ToolTipRole);
    }
    m_verdict->addItem(tr("Right and wrong"), int(Verdict::Any));
    m_verdict->addItem(tr("✓ Right"), int(Verdict::Right));
    m_verdict->addItem(tr("✗ Wrong"), int(Verdict::Wrong));
    m_label->addItem(tr("Every class"));
    for (auto *box : {m_order, m_verdict, m_label})
        connect(box, &QComboBox::activated, this, [this] {
            m_order->setToolTip(orderHelp(wish().order));
            Q_EMIT changed();
        });
}

QComboBox *SampleChoices::addChoice(const char *name, const QString &accessibleName)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(accessibleName);
    box->setToolTip(accessibleName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumWidth(60); // in narrow docks
    box->setMaximumWidth(190);
    box->setMaxVisibleItems(20);
    guardWheel(box);
    row()->addWidget(box);
    return box;
}

QHBoxLayout *SampleChoices::row() const
{
    return static_cast<QHBoxLayout *>(layout());
}

SampleSequence::Wish SampleChoices::wish() const
{
    const QVariant label = m_label->currentData();
    return {AnswerOrder(m_order->currentData().toInt()),
            {Verdict(m_verdict->currentData().toInt()),
             label.isValid() ? std::optional<std::int32_t>(label.toInt()) : std::nullopt},
            m_chosen->isChecked()};
}

void SampleChoices::setWish(const SampleSequence::Wish &wish)
{
    m_order->setCurrentIndex(m_order->findData(int(wish.order)));
    m_order->setToolTip(orderHelp(wish.order));
    m_verdict->setCurrentIndex(m_verdict->findData(int(wish.filter.verdict)));
    m_chosen->setChecked(wish.onlyChosen);
    m_label->setCurrentIndex(wish.filter.label ? std::max(0, m_label->findData(*wish.filter.label)) : 0);
}

void SampleChoices::setChosen(const SampleChoicePointer &choice)
{
    m_chosen->setVisible(choice != nullptr);
    m_chosen->setToolTip(choice ? tr("Only those %1").arg(choice->text()) : QString());
}

void SampleChoices::setClasses(const QStringList &names, bool someUnlabelled)
{
    m_label->clear();
    m_label->addItem(tr("Every class"));
    for (int i = 0; i < int(names.size()); ++i)
        m_label->addItem(names[i], i);
    if (someUnlabelled)
        m_label->addItem(tr("No label"), unknownLabel);
}

} // namespace workbench
