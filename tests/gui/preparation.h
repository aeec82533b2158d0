#pragma once

#include "core/data/augmentation.h"
#include "core/data/image_file.h"
#include "tests/gui/desk.h"
#include "ui/data/augmentation_card.h"
#include "ui/data/preparation_page.h"
#include "ui/data/variant_grid.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>

// The page that prepares the data, as tests use it.

namespace workbench::test {

/// Colour images of 24 × 20 pixels that are made in a moment.
inline Project shapesProject(std::int64_t count = 120)
{
    auto project = projectOf(R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
        {"id":"flatten1","type":"Flatten"},{"id":"fc1","type":"Linear","params":{"out_features":6}}])",
                             Shape::image(3, 24, 20));
    project->data.source = QStringLiteral("synthetic:shapes,count=%1,test_count=12").arg(count);
    return *project;
}

/// The page on a workspace of its own, with its data there.
struct Page
{
    Workspace workspace;
    PreparationPage page{workspace};

    explicit Page(const Project &project = shapesProject())
    {
        workspace.document().open(project, {}, {});
        page.resize(1200, 800);
        page.show();
        if (!QTest::qWaitFor([this] { return workspace.data() != nullptr; }, longest))
            qFatal("the data did not arrive");
    }

    Document &document() { return workspace.document(); }
    const DataSettings &settings() { return document().project().data; }
    const std::vector<Choice> &steps() { return settings().augmentation; }
    template<class Widget>
    Widget *find(const char *name)
    {
        return page.findChild<Widget *>(QString::fromLatin1(name));
    }
    QWidget *form(const char *name) { return find<QWidget>(name); }
    template<class Widget>
    Widget *editor(const char *form, const char *name)
    {
        // The newest: those that were replaced are there until they are deleted.
        const auto found = this->form(form)->findChildren<Widget *>(QStringLiteral("parameter:%1").arg(name));
        return found.isEmpty() ? nullptr : found.back();
    }
    /// The number in the table of counts; -1: none yet.
    int count(int row, int column)
    {
        const QString text = find<QTableView>("splitTable")->model()->index(row, column).data().toString();
        return text.isEmpty() ? -1 : QString(text).remove(QChar(0x202f)).toInt();
    }
    void addStep(const char *type)
    {
        find<QAction>(qPrintable(QStringLiteral("add:%1").arg(type)))->trigger();
    }
    QList<AugmentationCard *> cards()
    {
        auto found = page.findChildren<AugmentationCard *>();
        found.removeIf([](const AugmentationCard *card) { return !card->isVisible(); });
        return found;
    }
    QStringList types()
    {
        QStringList types;
        for (const auto &step : steps())
            types << step.type;
        return types;
    }
    std::vector<QImage> images()
    {
        std::vector<QImage> images;
        for (const auto &picture : find<VariantGrid>("variantGrid")->pictures())
            images.push_back(picture.image);
        return images;
    }
    /// What training makes of that sample, and the original first.
    std::vector<QImage> expectedImages(std::int64_t index, std::int64_t firstEpoch)
    {
        const auto data = workspace.data();
        const Augmentation augmentation(steps(), document().network().input,
                                        document().project().training.seed);
        std::vector<std::uint8_t> original(std::size_t(data->imageShape.elements()));
        std::vector<std::uint8_t> changed(original.size());
        if (!data->train.pixels->read(index, original.data()))
            return {};
        std::vector<QImage> images{imageOf(original.data(), data->imageShape)};
        for (auto epoch = firstEpoch; epoch < firstEpoch + 10; ++epoch) {
            augmentation.apply(original.data(), changed.data(), epoch, index);
            images.push_back(imageOf(changed.data(), data->imageShape));
        }
        return images;
    }
    void selectTrainingImage()
    {
        Q_EMIT find<QLabel>("variantNote")->linkActivated(QStringLiteral("training"));
    }
    QString note() { return find<QLabel>("variantNote")->text(); }
};

inline void typeInto(QLineEdit *line, const char *text)
{
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QString::fromLatin1(text));
}

} // namespace workbench::test
