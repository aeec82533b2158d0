#include "core/engine/plan/plan_choice.h"

#include <QCoreApplication>
#include <QStringList>

namespace workbench {

namespace {

struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

const QStringList kinds{QStringLiteral("plain"), QStringLiteral("replicas"), QStringLiteral("lanes")};
const QString channelsLastWord = QStringLiteral("channels-last");

} // namespace

QString PlanChoice::text() const
{
    QStringList parts{kinds.at(int(kind))};
    if (kind != Kind::Plain || workers > 1)
        parts << QString::number(workers);
    if (channelsLast)
        parts << channelsLastWord;
    return parts.join(QLatin1Char(':'));
}

Result<PlanChoice> planFromText(const QString &text)
{
    QStringList parts = text.split(QLatin1Char(':'));
    PlanChoice choice;
    const qsizetype kind = kinds.indexOf(parts.takeFirst());
    bool valid = kind >= 0;
    choice.kind = PlanChoice::Kind(std::max<qsizetype>(kind, 0));
    if (!parts.isEmpty() && parts.last() == channelsLastWord) {
        choice.channelsLast = true;
        valid = valid && choice.kind != PlanChoice::Kind::Lanes;
        parts.removeLast();
    }
    if (!parts.isEmpty()) {
        bool number = false;
        choice.workers = parts.takeFirst().toInt(&number);
        valid = valid && number && choice.workers >= 1 && choice.workers <= 1024;
    }
    if (!valid || !parts.isEmpty())
        return failure(
            PlanText::tr("a plan is auto, plain, replicas:N or lanes:N, where N is a number of threads; "
                         "the first two may end in :channels-last"),
            text);
    return choice;
}

QString planDescription(const PlanChoice &choice)
{
    QString words;
    switch (choice.kind) {
    case PlanChoice::Kind::Plain:
        words = PlanText::tr("LibTorch, %n thread(s)", nullptr, choice.workers);
        break;
    case PlanChoice::Kind::Replicas:
        words = PlanText::tr("LibTorch, batch shared by %n thread(s)", nullptr, choice.workers);
        break;
    case PlanChoice::Kind::Lanes:
        words = PlanText::tr("own kernels, batch shared by %n thread(s)", nullptr, choice.workers);
        break;
    }
    return choice.channelsLast ? PlanText::tr("%1, channels last").arg(words) : words;
}

} // namespace workbench
