#include "app/verbs.h"
#include "ui/common/theme.h"
#include "ui/file_actions.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QScreen>
#include <QSettings>
#include <QTimer>
#include <QTranslator>
#include <clocale>
#include <cstdio>

namespace workbench {

namespace {

struct Options
{
    std::string project = "lenet5";
    std::string run;
    bool start = false;
    std::string screenshot;
    std::int64_t screenshotAtBatch = 0;
    std::string size;
    std::string theme;
    std::string language;
};

void addOptions(CLI::App &app, Options &options)
{
    app.add_option("PROJECT", options.project, "A project file or a preset's name");
    app.add_option("--run", options.run, "Show the run in this folder");
    app.add_flag("--start", options.start, "Start training at once");
    app.add_option("--screenshot", options.screenshot,
                   "Save a picture of the window to this file, then quit");
    app.add_option("--screenshot-at-batch", options.screenshotAtBatch,
                   "Take it when so many batches are trained");
    app.add_option("--size", options.size, "Size of the window, WIDTHxHEIGHT");
    app.add_option("--theme", options.theme)->check(CLI::IsMember({"system", "light", "dark"}));
    app.add_option("--language", options.language)->check(CLI::IsMember({"system", "en", "zh_CN"}));
    app.footer(
        "Verbs: inspect, train, evaluate, predict, export, report, data, bench; each explains itself with --help.");
}

/// The window and what outlives it: workspace and translators.
class Application
{
public:
    explicit Application(const Options &options) : m_options(options) { applyAppearance(); }

    bool open()
    {
        make();
        return m_window->files().open(QString::fromStdString(m_options.project));
    }

    void begin()
    {
        if (!m_options.run.empty())
            m_window->files().openRun(QString::fromStdString(m_options.run));
        if (m_options.start)
            startWhenReady();
        if (!m_options.screenshot.empty())
            takeScreenshotWhenReady();
    }

private:
    QString setting(const std::string &option, const QString &key) const
    {
        return option.empty() ? QSettings().value(key, QStringLiteral("system")).toString()
                              : QString::fromStdString(option);
    }

    void applyAppearance()
    {
        const QString theme = setting(m_options.theme, QStringLiteral("theme"));
        applyTheme(theme == QLatin1String("light")  ? ThemeMode::Light
                   : theme == QLatin1String("dark") ? ThemeMode::Dark
                                                    : ThemeMode::System);
        const QString language = setting(m_options.language, QStringLiteral("language"));
        const QLocale locale = language == QLatin1String("system") ? QLocale::system() : QLocale(language);
        QLocale::setDefault(locale);
        for (auto *translator : {&m_translator, &m_qtTranslator})
            QCoreApplication::removeTranslator(translator);
        if (m_qtTranslator.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                                QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qtTranslator);
        // English has its own file, of plural forms: also for locales without a translation.
        for (const auto &each : {locale, QLocale(QLocale::English)}) {
            if (m_translator.load(each, QStringLiteral("cnn-workbench"), QStringLiteral("_"),
                                  QStringLiteral(":/i18n")))
                break;
        }
        QCoreApplication::installTranslator(&m_translator);
    }

    void make()
    {
        const QByteArray geometry =
            m_window ? m_window->saveGeometry() : QSettings().value(QStringLiteral("geometry")).toByteArray();
        m_window = std::make_unique<MainWindow>(m_workspace);
        QObject::connect(m_window.get(), &MainWindow::appearanceChanged, m_window.get(), [this] {
            m_options.theme.clear();
            m_options.language.clear();
            applyAppearance();
            // The old window is replaced after its signal has returned.
            QTimer::singleShot(0, qApp, [this] { make(); });
        });
        if (!m_options.size.empty())
            m_window->resize(QString::fromStdString(m_options.size).section(QLatin1Char('x'), 0, 0).toInt(),
                             QString::fromStdString(m_options.size).section(QLatin1Char('x'), 1, 1).toInt());
        else if (!m_window->restoreGeometry(geometry))
            m_window->resize(QSize(1480, 930).boundedTo(m_window->screen()->availableSize()));
        m_window->show();
        m_window->showPerspective(
            QSettings().value(QStringLiteral("perspective"), QStringLiteral("train")).toString());
    }

    void startWhenReady()
    {
        QObject::connect(&m_workspace, &Workspace::dataChanged, m_window.get(), [this] {
            if (m_options.start && m_workspace.data()) {
                m_options.start = false;
                m_workspace.startTraining();
            }
        });
    }

    void takeScreenshotWhenReady()
    {
        auto *timer = new QTimer(m_window.get());
        timer->setInterval(100);
        QObject::connect(timer, &QTimer::timeout, m_window.get(), [this, timer] {
            if (!isReadyForScreenshot())
                return;
            timer->stop();
            // One more round of the event loop: the newest pictures are painted.
            QTimer::singleShot(300, m_window.get(), [this] { saveScreenshot(); });
        });
        timer->start();
    }

    bool isReadyForScreenshot() const
    {
        const ObservationPointer observation = m_workspace.observation();
        if (m_workspace.dataError())
            return true;
        if (!observation || observation->predictions.empty())
            return false;
        return m_options.screenshotAtBatch > 0 ? observation->batch >= m_options.screenshotAtBatch
                                               : m_options.run.empty() || observation->epoch > 0;
    }

    void saveScreenshot()
    {
        const QString path = QString::fromStdString(m_options.screenshot);
        if (!m_window->grab().save(path)) {
            std::fprintf(stderr, "cnn-workbench: the picture cannot be written (%s)\n",
                         m_options.screenshot.c_str());
            QCoreApplication::exit(1);
            return;
        }
        m_workspace.session().stop();
        QCoreApplication::exit(0);
    }

    Options m_options;
    QTranslator m_translator;
    QTranslator m_qtTranslator;
    Workspace m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

int runWindow(int &argc, char **argv)
{
    Options options;
    CLI::App parser("See how a convolutional network works: build, train, look inside, take it away",
                    "cnn-workbench");
    addOptions(parser, options);
    try {
        parser.parse(argc, argv);
    } catch (const CLI::CallForHelp &help) {
        return parser.exit(help);
    } catch (const CLI::ParseError &error) {
        std::fprintf(stderr, "cnn-workbench: %s\n",
                     QString::fromUtf8(error.what()).simplified().toUtf8().constData());
        return 2;
    }
    QApplication qtApplication(argc, argv);
    // Qt takes the locale's decimal comma over; files and output keep the point.
    std::setlocale(LC_NUMERIC, "C");
    QGuiApplication::setDesktopFileName(QStringLiteral("cnn-workbench"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/cnn-workbench.svg")));
    Application program(options);
    program.open();
    program.begin();
    return QApplication::exec();
}

} // namespace workbench
