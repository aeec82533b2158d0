#include "app/verbs.h"
#include "core/engine/runtime.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>
#include <clocale>
#include <cstdio>
#include <memory>
#include <string_view>

namespace workbench {

namespace {

constexpr int failed = 1;
constexpr int wrongUsage = 2;

const std::initializer_list<const char *> verbNames{"inspect", "train",  "evaluate", "predict",
                                                    "export",  "report", "data",     "bench"};

void printError(const QString &message)
{
    std::fprintf(stderr, "cnn-workbench: %s\n", message.toUtf8().constData());
}

/// Reports are drawn, which takes fonts, but no display.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    if (argv[1] != std::string_view("report"))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// The command line: one verb of several, no display needed.
int runCommand(int argc, char **argv)
{
    const auto application = makeApplication(argc, argv);
    // Qt takes the locale's decimal comma over; files and output keep the point.
    std::setlocale(LC_NUMERIC, "C");
    QTranslator translator;
    // English has its own file, of plural forms: also for locales without a translation.
    for (const auto &each : {QLocale(), QLocale(QLocale::English)}) {
        if (translator.load(each, QStringLiteral("cnn-workbench"), QStringLiteral("_"),
                            QStringLiteral(":/i18n")))
            break;
    }
    QCoreApplication::installTranslator(&translator);
    CLI::App app("See how a convolutional network works: build, train, look inside, take it away",
                 "cnn-workbench");
    app.require_subcommand(1);
    ChosenVerb chosen;
    for (const auto add :
         {addInspect, addTrain, addEvaluate, addPredict, addExport, addReport, addData, addBench})
        add(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp &help) {
        return app.exit(help);
    } catch (const CLI::ParseError &error) {
        printError(QString::fromUtf8(error.what()).simplified());
        return wrongUsage;
    }
    const VerbResult result = chosen.run();
    if (result)
        return *result;
    printError(result.error().message());
    return failed;
}

bool isVerb(const char *argument)
{
    return std::any_of(verbNames.begin(), verbNames.end(),
                       [&](const char *verb) { return std::string_view(verb) == argument; });
}

} // namespace

} // namespace workbench

int main(int argc, char **argv)
{
    workbench::prepareProcess();
    QCoreApplication::setApplicationName(QStringLiteral("cnn-workbench"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WORKBENCH_VERSION));
    if (argc > 1 && workbench::isVerb(argv[1]))
        return workbench::runCommand(argc, argv);
    return workbench::runWindow(argc, argv);
}
