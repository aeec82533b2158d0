#pragma once

#include "tests/gui/desk.h"
#include "ui/epochs/epoch_slider.h"
#include "ui/epochs/epoch_travel.h"
#include "ui/training/status_line.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolBar>

// A run whose kept epochs are looked at, as tests use it.

namespace workbench::test {

/// The window with a small run on dark and bright pictures.
struct EpochsDesk : Desk
{
    explicit EpochsDesk(std::int64_t epochs) : Desk()
    {
        DataSet data = *darkAndBright(160);
        data.spec = QStringLiteral("idx:/dark-and-bright");
        workspace.offerData(std::make_shared<const DataSet>(std::move(data)));
        Project project = smallClassifier(epochs);
        project.data.source = QStringLiteral("idx:/dark-and-bright");
        project.training.optimizer.parameters[QStringLiteral("lr")] = 0.0005; // some are confused for a while
        document().open(project, {}, QStringLiteral("Dark and bright"));
        window.showPerspective(QStringLiteral("train"));
    }

    EpochTravel &travel() { return EpochTravel::of(workspace); }
    EpochSlider *slider() { return find<EpochSlider>("epochSlider"); }
    QString line() { return find<StatusLine>("epochLine")->text(); }
    ObservationPointer seen() { return workspace.observation(); }
    QString exportTitle()
    {
        for (auto *menu : window.findChildren<QMenu *>()) {
            if (menu->title().startsWith(QStringLiteral("&Export trained")))
                return menu->title();
        }
        return {};
    }

    /// To the end of the run, and until its epochs are known.
    bool trainAll()
    {
        const auto epochs = std::size_t(document().project().training.epochs);
        QSignalSpy finished(&workspace.session(), &TrainingSession::finished);
        if (!QTest::qWaitFor([&] { return !workspace.whyNotTrainable(); }, longest))
            return false;
        workspace.startTraining();
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

} // namespace workbench::test
