#include "ui/data/test_looks.h"

#include <QSettings>
#include <QUrl>

namespace workbench {

namespace {

const QString runEndsName = QStringLiteral("/runEnds");
const QString askedName = QStringLiteral("/asked");

} // namespace

TestLooks &TestLooks::of(Workspace &workspace)
{
    auto *looks = workspace.findChild<TestLooks *>({}, Qt::FindDirectChildrenOnly);
    return looks ? *looks : *new TestLooks(workspace);
}

TestLooks::TestLooks(Workspace &workspace) : QObject(&workspace), m_workspace(workspace)
{
    // Another project may be open when the run ends.
    connect(&workspace, &Workspace::runStarting, this, [this] { m_runKey = key(); });
    connect(&workspace.session(), &TrainingSession::finished, this, [this](const TrainingOutcome &outcome) {
        if (outcome.test)
            addTo(m_runKey + runEndsName);
    });
    connect(&workspace, &Workspace::dataChanged, this, &TestLooks::changed);
    connect(&workspace.document(), &Document::titleChanged, this, &TestLooks::changed);
}

QString TestLooks::key() const
{
    // A slash would begin a group of its own.
    const auto part = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    const DataSetPointer data = m_workspace.data();
    return QStringLiteral("testLooks/%1/%2")
        .arg(part(runTitle(m_workspace.document().title())), part(data ? data->spec : QString()));
}

TestLooks::Count TestLooks::count() const
{
    const QSettings settings;
    return {settings.value(key() + runEndsName, 0).toInt(), settings.value(key() + askedName, 0).toInt()};
}

void TestLooks::addAsked()
{
    addTo(key() + askedName);
}

void TestLooks::addTo(const QString &key)
{
    QSettings settings;
    settings.setValue(key, settings.value(key, 0).toInt() + 1);
    Q_EMIT changed();
}

} // namespace workbench
