#include "core/lessons/action_text.h"

#include "core/document/perspectives.h"
#include "core/document/project_file.h"
#include "core/layers/registry.h"
#include "core/lessons/settings.h"
#include "core/lessons/views.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

using Kind = LessonAction::Kind;
using Read = Result<LessonAction>;

tl::unexpected<Error> wrongForm(const char *form)
{
    return failure(Text::tr("the action is written as: %1").arg(QString::fromLatin1(form)));
}

/// A whole number from `least` on; none where the word is something else.
std::optional<std::int64_t> wholeNumber(const QString &word, std::int64_t least)
{
    bool ok = false;
    const auto number = word.toLongLong(&ok);
    return ok && number >= least && number <= 1'000'000'000 ? std::optional<std::int64_t>(number)
                                                            : std::nullopt;
}

Read readOpen(const QStringList &words)
{
    if (words.size() != 2)
        return wrongForm("open PRESET");
    const auto known = presets();
    const bool isKnown = std::any_of(known.begin(), known.end(),
                                     [&](const Preset &preset) { return preset.name == words[1]; });
    if (!isKnown)
        return failure(Text::tr("there is no preset “%1”").arg(words[1]));
    return LessonAction{.kind = Kind::Open, .target = words[1]};
}

Read readLayer(Kind kind, const QStringList &words, const char *form)
{
    if (words.size() != 2)
        return wrongForm(form);
    if (!isValidId(words[1]) && (kind == Kind::Remove || words[1] != inputId))
        return failure(Text::tr("“%1” cannot be the name of a layer").arg(words[1]));
    return LessonAction{.kind = kind, .target = words[1]};
}

Read readSet(const QStringList &words)
{
    const QStringList place = words.value(1).split(QLatin1Char('.'));
    if (words.size() < 3 || place.size() != 2)
        return wrongForm("set LAYER.PARAMETER VALUE");
    const bool isSettings = place[0] == QLatin1String("training") || place[0] == QLatin1String("data");
    if (isSettings && !isSetting(place[1]))
        return failure(Text::tr("there is no setting “%1”").arg(place[1]));
    if (!isSettings && !isValidId(place[0]))
        return failure(Text::tr("“%1” cannot be the name of a layer").arg(place[0]));
    return LessonAction{.kind = Kind::Set,
                        .target = isSettings ? QStringLiteral("training") : place[0],
                        .name = place[1],
                        .value = words.mid(2).join(QLatin1Char(' '))};
}

Read readAdd(const QStringList &words)
{
    const bool isNamed = words.size() == 6 && words[4] == QLatin1String("as");
    if ((words.size() != 4 && !isNamed) || words[2] != QLatin1String("after"))
        return wrongForm("add TYPE after LAYER [as NAME]");
    if (!findLayerType(words[1]))
        return failure(Text::tr("there is no layer type “%1”").arg(words[1]));
    if (isNamed && !isValidId(words[5]))
        return failure(Text::tr("“%1” cannot be the name of a layer").arg(words[5]));
    return LessonAction{
        .kind = Kind::Add, .target = words[3], .name = isNamed ? words[5] : QString(), .value = words[1]};
}

Read readPerspective(const QStringList &words)
{
    if (words.size() != 2 || !perspectiveWords().contains(words[1]))
        return failure(
            Text::tr("the perspectives are: %1").arg(perspectiveWords().join(QStringLiteral(", "))));
    return LessonAction{.kind = Kind::Perspective, .target = words[1]};
}

Read readShow(const QStringList &words)
{
    if (words.size() != 2)
        return wrongForm("show VIEW");
    if (!findLessonView(words[1]))
        return failure(Text::tr("there is no view “%1”").arg(words[1]));
    return LessonAction{.kind = Kind::Show, .target = words[1]};
}

Read readSample(const QStringList &words)
{
    const auto number = wholeNumber(words.value(2), 0);
    const bool isPart = words.value(1) == QLatin1String("train") || words.value(1) == QLatin1String("test");
    if (words.size() != 3 || !isPart || !number)
        return wrongForm("sample train|test N");
    return LessonAction{.kind = Kind::Sample, .target = words[1], .number = *number};
}

Read readTrain(const QStringList &words)
{
    const auto epochs = wholeNumber(words.value(1), 1);
    const bool isLimited = words.size() == 4 && words[2] == QLatin1String("limit");
    const auto limit = isLimited ? wholeNumber(words[3], 1) : std::nullopt;
    if (!epochs || *epochs > 100'000 || (isLimited ? !limit : words.size() != 2))
        return wrongForm("train EPOCHS [limit N]");
    return LessonAction{.kind = Kind::Train, .number = *epochs, .limit = limit};
}

Read readAlone(Kind kind, const QStringList &words)
{
    if (words.size() != 1)
        return failure(Text::tr("“%1” stands alone").arg(words[0]));
    return LessonAction{.kind = kind};
}

} // namespace

Result<LessonAction> parseAction(const QString &line)
{
    const QStringList words = line.simplified().split(QLatin1Char(' '));
    const QString &verb = words[0];
    if (verb == QLatin1String("open"))
        return readOpen(words);
    if (verb == QLatin1String("select"))
        return readLayer(Kind::Select, words, "select LAYER");
    if (verb == QLatin1String("set"))
        return readSet(words);
    if (verb == QLatin1String("add"))
        return readAdd(words);
    if (verb == QLatin1String("remove"))
        return readLayer(Kind::Remove, words, "remove LAYER");
    if (verb == QLatin1String("perspective"))
        return readPerspective(words);
    if (verb == QLatin1String("show"))
        return readShow(words);
    if (verb == QLatin1String("sample"))
        return readSample(words);
    if (verb == QLatin1String("train"))
        return readTrain(words);
    const std::pair<const char *, Kind> alone[] = {{"predict", Kind::Predict},
                                                   {"wait", Kind::Wait},
                                                   {"stop", Kind::Stop},
                                                   {"undo", Kind::Undo},
                                                   {"copy", Kind::Copy}};
    for (const auto &[name, kind] : alone) {
        if (verb == QLatin1String(name))
            return readAlone(kind, words);
    }
    return failure(Text::tr("there is no action “%1”").arg(verb));
}

} // namespace workbench
