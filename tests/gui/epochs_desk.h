#pragma once

#include "tests/gui/desk.h"
#include "ui/epochs/epoch_bar.h"
#include "ui/epochs/epoch_slider.h"
#include "ui/epochs/epoch_travel.h"
#include "ui/training/status_line.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

// A run whose kept epochs are looked at, as tests use it.

namespace workbench::test {

/// A workspace and the bar, in a window with nothing else: quicker than the whole.
struct BarBench
{
    Workspace workspace;
    QMainWindow window;

    BarBench()
    {
        workspace.setDevice(QStringLiteral("cpu"));
        window.addToolBar(Qt::BottomToolBarArea, new EpochBar(workspace, &window));
        window.resize(1000, 200);
        window.show();
    }
    ~BarBench()
    {
        workspace.session().stop();
        if (!workspace.lastRunFolder().isEmpty())
            QDir(workspace.lastRunFolder()).removeRecursively();
    }

    Document &document() { return workspace.document(); }
    template<class Widget>
    Widget *find(const char *name)
    {
        return window.findChild<Widget *>(QString::fromLatin1(name));
    }
};

/// A small run on dark and bright pictures, in the program's window or beside the bar alone.
template<class Place>
struct WithEpochs : Place
{
    explicit WithEpochs(std::int64_t epochs)
    {
        DataSet data = *darkAndBright(160);
        data.spec = QStringLiteral("idx:/dark-and-bright");
        this->workspace.offerData(std::make_shared<const DataSet>(std::move(data)));
        Project project = smallClassifier(epochs);
        project.data.source = QStringLiteral("idx:/dark-and-bright");
        project.training.optimizer.parameters[QStringLiteral("lr")] = 0.0005; // some are confused for a while
        this->document().open(project, {}, QStringLiteral("Dark and bright"));
        if constexpr (std::is_base_of_v<Desk, WithEpochs>)
            this->window.showPerspective(QStringLiteral("train"));
    }

    EpochTravel &travel() { return EpochTravel::of(this->workspace); }
    EpochSlider *slider() { return this->template find<EpochSlider>("epochSlider"); }
    QAction *action(const char *name) { return this->template find<QAction>(name); }
    QString line() { return this->template find<StatusLine>("epochLine")->text(); }
    ObservationPointer seen() { return this->workspace.observation(); }
    std::shared_ptr<const TensorMap> weights() { return this->workspace.session().weights(); }

    /// To the end of the run, and until its epochs are known.
    bool trainAll()
    {
        const auto epochs = std::size_t(this->document().project().training.epochs);
        QSignalSpy finished(&this->workspace.session(), &TrainingSession::finished);
        if (!QTest::qWaitFor([&] { return !this->workspace.whyNotTrainable(); }, longest))
            return false;
        this->workspace.startTraining();
        return QTest::qWaitFor([&] { return finished.count() == 1; }, longest) &&
               QTest::qWaitFor([&] { return !travel().whyNot() && travel().epochs().size() == epochs; },
                               longest);
    }
    /// Until everything shows that epoch.
    bool goTo(std::int64_t epoch)
    {
        travel().goTo(epoch);
        return QTest::qWaitFor([&] { return travel().position() == epoch && travel().isSettled(); }, longest);
    }
};

using EpochsDesk = WithEpochs<Desk>;
using EpochsBench = WithEpochs<BarBench>;

} // namespace workbench::test
