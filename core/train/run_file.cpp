#include "core/train/run_file.h"

#include "core/document/json_value.h"
#include "core/document/project_json.h"
#include "core/files.h"

#include <QCoreApplication>
#include <QDir>
#include <array>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RunFile)
};

const std::string formatName = "cnn-workbench-run";
constexpr std::int64_t formatVersion = 1;
constexpr qint64 largestFile = 64 << 20;

constexpr std::array<const char *, 4> stateNames{"running", "finished", "stopped", "failed"}; // as RunState

QString pathIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("run.json"));
}

/// JSON has no word for these.
Json jsonOf(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    return value;
}

Json jsonOf(const RunFile &run)
{
    Json json{{"format", formatName},
              {"version", formatVersion},
              {"state", stateNames[static_cast<std::size_t>(run.state)]},
              {"epochs_done", run.epochsDone},
              {"best_epoch", run.bestEpoch}};
    if (run.test)
        json["test"] = Json{{"loss", jsonOf(run.test->loss)}, {"accuracy", jsonOf(run.test->accuracy)}};
    json["device"] = run.device.toStdString();
    json["threads"] = run.threads;
    json["plan"] = run.plan.toStdString();
    json["library_version"] = run.libraryVersion.toStdString();
    json["torch_version"] = run.torchVersion.toStdString();
    json["data"] =
        Json{{"spec", run.dataSpec.toStdString()}, {"fingerprint", run.dataFingerprint.toStdString()}};
    for (const auto &change : run.changes)
        json["changes"].push_back({{"epoch", change.epoch},
                                   {"batches", change.batches},
                                   {"setting", change.setting.toStdString()},
                                   {"before", change.before.toStdString()},
                                   {"after", change.after.toStdString()}});
    json["project"] = jsonOf(withoutScenes(run.project));
    return json;
}

/// Reads the members of one object, each once; the first problem stays.
class Members
{
public:
    Members(const Json &json, QString where) : m_json(json), m_where(std::move(where)) {}

    const Json &take(const char *key)
    {
        static const Json nothing;
        ++m_taken;
        if (m_json.is_object() && m_json.contains(key))
            return m_json[key];
        fail(Text::tr("%1 is missing").arg(QLatin1String(key)));
        return nothing;
    }
    QString text(const char *key)
    {
        const Json &json = take(key);
        if (json.is_string())
            return QString::fromStdString(json.get<std::string>());
        fail(Text::tr("%1 must be text").arg(QLatin1String(key)));
        return {};
    }
    qint64 count(const char *key)
    {
        const Json &json = take(key);
        if (json.is_number_unsigned() && json.get<std::uint64_t>() <= 1'000'000'000)
            return json.get<std::int64_t>();
        fail(Text::tr("%1 must be a whole number from 0 on").arg(QLatin1String(key)));
        return 0;
    }
    double number(const char *key)
    {
        const Json &json = take(key);
        if (json.is_number())
            return json.get<double>();
        for (const double word : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
            if (json == jsonOf(word))
                return word;
        }
        fail(Text::tr("%1 must be a number").arg(QLatin1String(key)));
        return 0;
    }
    void fail(const QString &sentence)
    {
        if (!m_error)
            m_error = Error{sentence, m_where};
    }
    /// The first problem, members nobody asked for included; call last.
    std::optional<Error> finish()
    {
        if (m_json.size() > m_taken)
            fail(Text::tr("there is an unknown key"));
        return m_error;
    }

private:
    const Json &m_json;
    QString m_where;
    std::size_t m_taken = 0;
    std::optional<Error> m_error;
};

/// The members of each object in an optional list.
std::optional<Error> readChanges(Members &run, const Json &json, const QString &where,
                                 std::vector<SettingChange> &changes)
{
    if (!json.contains("changes"))
        return std::nullopt;
    const Json &list = run.take("changes");
    for (std::size_t i = 0; list.is_array() && i < list.size(); ++i) {
        Members members(list[i], QStringLiteral("%1: changes[%2]").arg(where).arg(i));
        changes.push_back({members.count("epoch"), members.count("batches"), members.text("setting"),
                           members.text("before"), members.text("after")});
        if (const auto error = members.finish())
            return error;
    }
    if (!list.is_array())
        run.fail(Text::tr("changes must be a list"));
    return std::nullopt;
}

RunState readState(Members &members)
{
    const QString name = members.text("state");
    for (std::size_t i = 0; i < stateNames.size(); ++i) {
        if (name == QLatin1String(stateNames[i]))
            return static_cast<RunState>(i);
    }
    members.fail(Text::tr("the state \"%1\" is unknown").arg(name));
    return RunState::Failed;
}

void readHeader(Members &members)
{
    if (members.text("format").toStdString() != formatName)
        members.fail(Text::tr("this is not a run of CNN Workbench"));
    if (const auto version = members.count("version"); version != formatVersion)
        members.fail(Text::tr("this run has format version %1, but this CNN Workbench reads only version %2")
                         .arg(version)
                         .arg(formatVersion));
}

Result<RunFile> runOf(const Json &json, const QString &where)
{
    RunFile run;
    Members members(json, where);
    readHeader(members);
    run.state = readState(members);
    run.epochsDone = members.count("epochs_done");
    run.bestEpoch = members.count("best_epoch");
    if (json.contains("test")) {
        Members test(members.take("test"), QStringLiteral("%1: test").arg(where));
        run.test = TestMetrics{test.number("loss"), test.number("accuracy")};
        if (const auto error = test.finish())
            return tl::unexpected(*error);
    }
    if (const auto error = readChanges(members, json, where, run.changes))
        return tl::unexpected(*error);
    run.device = members.text("device");
    run.threads = static_cast<int>(members.count("threads"));
    // Runs of before there were plans have none.
    if (json.contains("plan"))
        run.plan = members.text("plan");
    run.libraryVersion = members.text("library_version");
    run.torchVersion = members.text("torch_version");
    Members data(members.take("data"), QStringLiteral("%1: data").arg(where));
    run.dataSpec = data.text("spec");
    run.dataFingerprint = data.text("fingerprint");
    const Json &project = members.take("project");
    for (const auto &error : {members.finish(), data.finish()}) {
        if (error)
            return tl::unexpected(*error);
    }
    auto read = projectOf(project, QStringLiteral("%1: project").arg(where));
    if (!read)
        return tl::unexpected(read.error());
    run.project = std::move(*read);
    return run;
}

} // namespace

Result<void> writeRunFile(const QString &folder, const RunFile &run)
{
    if (!QDir().mkpath(folder))
        return failure(Text::tr("the folder for the run cannot be made"), folder);
    return writeWhole(pathIn(folder), jsonText(jsonOf(run)));
}

Result<RunFile> readRunFile(const QString &folder)
{
    QFile file(pathIn(folder));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Text::tr("the run cannot be read: %1").arg(file.errorString()), file.fileName());
    if (file.size() > largestFile)
        return failure(Text::tr("the file is too large for a run"), file.fileName());
    const auto json = parseJson(file.readAll(), file.fileName());
    if (!json)
        return tl::unexpected(json.error());
    return runOf(*json, file.fileName());
}

} // namespace workbench
