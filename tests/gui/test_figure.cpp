#include "core/figure/architecture_figure.h"
#include "core/figure/picture_file.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

using namespace workbench;

namespace {

Result<ArchitectureFigure> figureOf(const Network &network)
{
    return ArchitectureFigure::of(network, analyse(network));
}

} // namespace

class TestFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(ThemeMode::Light); }

    void writesEveryFormat()
    {
        const QTemporaryDir folder;
        const auto figure = figureOf(loadPreset(QStringLiteral("resnet8"))->network);
        VERIFY_RESULT(figure);
        const auto paint = [&](QPainter &painter) { figure->paint(painter); };
        const auto path = [&](const char *suffix) {
            return folder.filePath(QStringLiteral("图 1.") + QString::fromLatin1(suffix));
        };
        for (const auto *suffix : {"svg", "pdf", "png"})
            VERIFY_RESULT(savePicture(path(suffix), figure->size(), paint));
        const QByteArray svg = test::readFile(path("svg"));
        QVERIFY(QSvgRenderer(svg).isValid());
        for (const auto *name : {"stage2_block1_add", "16 @ 28 × 28", "64 @ 7 × 7"})
            QVERIFY2(QString::fromUtf8(svg).contains(QString::fromUtf8(name)), name);
        QVERIFY(test::readFile(path("pdf")).startsWith("%PDF"));
        const QImage png(path("png"));
        QCOMPARE(png.size(), (figure->size() * 2).toSize());
        COMPARE_ERROR(savePicture(path("gif"), figure->size(), paint), QStringLiteral(".svg, .pdf or .png"));
    }

    void needsASoundNetwork()
    {
        COMPARE_ERROR(
            figureOf(
                test::projectOf(R"([{"id":"fc1","type":"Linear","params":{"out_features":5}}])")->network),
            QStringLiteral("Linear needs a flat input"));
    }

    void drawsEveryPreset()
    {
        for (const auto &preset : presets()) {
            const auto figure = figureOf(loadPreset(preset.name)->network);
            VERIFY_RESULT(figure);
            QImage image(figure->size().toSize(), QImage::Format_RGB32);
            QPainter painter(&image);
            figure->paint(painter);
            painter.end();
            // Nothing reaches the edge.
            for (int x = 0; x < image.width(); ++x)
                QVERIFY2(image.pixel(x, 0) == qRgb(255, 255, 255) &&
                             image.pixel(x, image.height() - 1) == qRgb(255, 255, 255),
                         qPrintable(preset.name));
        }
    }
};

QTEST_MAIN(TestFigure)
#include "test_figure.moc"
