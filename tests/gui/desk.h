#pragma once

#include "tests/unit/projects.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/designer/designer_panel.h"
#include "ui/main_window.h"

#include <QDropEvent>
#include <QGraphicsView>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

// The window as tests use it.

namespace workbench::test {

/// Settings of the test's own, in `folder`, and the light theme. Call first.
inline void prepareWindowTest(const QString &name, const QString &folder)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("cnn-workbench-test"));
    QCoreApplication::setApplicationName(name);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
    applyTheme(ThemeMode::Light);
}

inline constexpr int longest = 30'000;

/// The window on a workspace of its own, used with mouse and keyboard only.
struct Desk
{
    Workspace workspace;
    MainWindow window{workspace};

    explicit Desk(const Project &project = {})
    {
        workspace.setDevice(QStringLiteral("cpu"));
        workspace.document().open(project, {}, QStringLiteral("Untitled"));
        window.resize(1500, 950);
        window.showPerspective(QStringLiteral("design"));
        window.show();
    }
    ~Desk()
    {
        workspace.session().stop();
        // Nothing was saved, and closing must not ask.
        workspace.document().undoStack()->setClean();
        if (!workspace.lastRunFolder().isEmpty())
            QDir(workspace.lastRunFolder()).removeRecursively();
    }

    Document &document() { return workspace.document(); }
    template<class Widget>
    Widget *find(const char *name)
    {
        return window.findChild<Widget *>(QString::fromLatin1(name));
    }
    std::size_t batches() { return workspace.session().metrics().batchesFrom(0).size(); }
    TrainingSession::State state() { return workspace.session().state(); }
    void press(const char *button) { QTest::mouseClick(find<QToolButton>(button), Qt::LeftButton); }

    bool addFromPalette(const QString &type)
    {
        auto *tree = find<QTreeWidget>("layerTypes");
        const auto items = tree->findItems(type, Qt::MatchExactly | Qt::MatchRecursive);
        if (items.size() != 1)
            return false;
        tree->scrollToItem(items[0]);
        const auto before = document().network().layers.size();
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(items[0]).center());
        return document().network().layers.size() == before + 1;
    }

    bool buildSmallNetwork()
    {
        for (const auto *type : {"Conv2d", "ReLU", "MaxPool2d", "Flatten", "Linear"}) {
            if (!addFromPalette(QString::fromLatin1(type)))
                return false;
        }
        return true;
    }

    void clickCard(const QString &id)
    {
        QTest::mouseClick(find<QGraphicsView>("designerView")->viewport(), Qt::LeftButton, {},
                          find<DesignerPanel>("designerPanel")->cardRect(id).center());
    }

    QWidget *designer() { return find<QGraphicsView>("designerView")->viewport(); }
    QRect card(const char *id)
    {
        return find<DesignerPanel>("designerPanel")->cardRect(QString::fromLatin1(id));
    }
    /// Where a wire is drawn from: the middle of the card's lower edge.
    QPoint port(const char *id) { return {card(id).center().x(), card(id).bottom() - 3}; }

    /// Presses, moves and releases on the designer as a hand does.
    void drag(const QPoint &start, const QPoint &end)
    {
        QTest::mousePress(designer(), Qt::LeftButton, {}, start);
        QTest::mouseMove(designer(), (start + end) / 2);
        QTest::mouseMove(designer(), end);
        QTest::mouseRelease(designer(), Qt::LeftButton, {}, end);
    }

    /// Lets a layer type of the palette fall on the designer. The offscreen platform has no drag and drop of
    /// its own, so the drop is sent with what the palette would have given along.
    void dropFromPalette(const QString &type, const QPoint &place)
    {
        auto *tree = find<QTreeWidget>("layerTypes");
        const auto items = tree->findItems(type, Qt::MatchExactly | Qt::MatchRecursive);
        const auto *parent = items.at(0)->parent();
        const QModelIndex index =
            tree->model()->index(parent->indexOfChild(items[0]), 0,
                                 tree->model()->index(tree->indexOfTopLevelItem(items[0]->parent()), 0));
        const std::unique_ptr<QMimeData> mime(tree->model()->mimeData({index}));
        QDragEnterEvent enter(place, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(designer(), &enter);
        QDragMoveEvent move(place, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(designer(), &move);
        QDropEvent drop(place, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(designer(), &drop);
    }

    void type(const char *editor, const char *text)
    {
        auto *input = find<QWidget>("propertyPanel")->findChild<QWidget *>(QString::fromLatin1(editor));
        QVERIFY(input);
        input->setFocus();
        QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(input, QString::fromLatin1(text));
        QTest::keyClick(input, Qt::Key_Return);
    }
};

/// A small piece of Fashion-MNIST, so that a run ends within a test.
inline Project smallProject(std::int64_t epochs)
{
    auto project = projectOf(R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
        {"id":"relu1","type":"ReLU"},{"id":"flatten1","type":"Flatten"},
        {"id":"fc1","type":"Linear","params":{"out_features":10}}])",
                             Shape::image(1, 28, 28));
    project->training.epochs = epochs;
    project->data.limit = 640;
    return *project;
}

} // namespace workbench::test
