#include "ui/export/export_dialog.h"

#include "core/exchange/predictions_file.h"
#include "core/number_text.h"
#include "core/train/run_folder.h"
#include "ui/common/progress_bar.h"
#include "ui/common/reading_label.h"
#include "ui/common/save_as.h"
#include "ui/export/export_work.h"
#include "ui/report/report_work.h"
#include "ui/training/run_progress.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QUrl>
#include <algorithm>

namespace workbench {

namespace {

const QString geometryKey = QStringLiteral("export/geometry");
const QString kindKey = QStringLiteral("export/format");
constexpr qsizetype previewRows = 12;

/// The choices by name, as they were made last.
void remember(QCheckBox *box, const char *name)
{
    const QString key = QStringLiteral("export/") + QLatin1String(name);
    box->setObjectName(QLatin1String(name));
    box->setChecked(QSettings().value(key, false).toBool());
    QObject::connect(box, &QCheckBox::toggled, box,
                     [key](bool checked) { QSettings().setValue(key, checked); });
}

} // namespace

ExportDialog::ExportDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_predictor(workspace), m_exporter(workspace),
      m_previewer([this](const Result<std::vector<PreviewFile>> &preview) { take(preview); }, this),
      m_kinds(exportKinds()), m_title(new QLabel(this)), m_list(new QListWidget(this)),
      m_hint(new ReadingLabel(this)), m_preprocessing(new QCheckBox(tr("Takes &pixels from 0 to 255"), this)),
      m_softmax(new QCheckBox(tr("Gives proba&bilities"), this)),
      m_probabilities(new QCheckBox(tr("&Probabilities of all classes"), this)), m_tabs(new QTabBar(this)),
      m_preview(new QPlainTextEdit(this)), m_progress(new QProgressBar(this)),
      m_status(new ReadingLabel(this)), m_openFolder(new QPushButton(tr("Open fo&lder"), this)),
      m_close(new QPushButton(tr("Close"), this)), m_save(new QPushButton(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    setAttribute(Qt::WA_DeleteOnClose);
    remember(m_preprocessing, "exportPreprocessing");
    remember(m_softmax, "exportSoftmax");
    remember(m_probabilities, "exportProbabilities");
    makeLayout();
    connectSignals();
    const QString last = QSettings().value(kindKey).toString();
    const auto found =
        std::find_if(m_kinds.begin(), m_kinds.end(), [&](const auto &kind) { return kind.name == last; });
    m_list->setCurrentRow(found == m_kinds.end() ? 0 : int(found - m_kinds.begin()));
    if (!restoreGeometry(QSettings().value(geometryKey).toByteArray()))
        resize(900, 620);
    update();
}

void ExportDialog::connectSignals()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &ExportDialog::kindChosen);
    for (auto *box : {m_preprocessing, m_softmax, m_probabilities})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::askPreview);
    connect(m_tabs, &QTabBar::currentChanged, this, &ExportDialog::showFile);
    connect(&m_predictor, &TestPredictor::changed, this, &ExportDialog::update);
    connect(&m_exporter, &Exporter::changed, this, &ExportDialog::update);
    connect(&m_exporter, &Exporter::progressed, this, &ExportDialog::showProgress);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::saveOrCancel);
    connect(m_close, &QPushButton::clicked, this, [this] { done(Rejected); });
    connect(m_openFolder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_exporter.path()).absolutePath()));
    });
}

const ExportKind &ExportDialog::kind() const
{
    return m_kinds[std::size_t(std::max(0, m_list->currentRow()))];
}

ExportWish ExportDialog::wish() const
{
    return {kind().name, {m_preprocessing->isChecked(), m_softmax->isChecked()}, {}};
}

std::optional<Error> ExportDialog::whyNot() const
{
    const PredictionSource &source = m_predictor.source();
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return Error{tr("training is going on; wait for its end, or stop it"), {}};
    if (kind().what == ExportKind::What::Answers)
        return m_predictor.whyNot();
    if (kind().what == ExportKind::What::Report && m_workspace.lastRunFolder().isEmpty())
        return Error{tr("these weights are of no run; train the network, or open a run"), {}};
    return source.model() || source.isReadingModel() ? std::nullopt : source.whyNot();
}

bool ExportDialog::isReady() const
{
    const bool hasAnswers = kind().what != ExportKind::What::Answers || m_predictor.isReady();
    return m_model && m_workspace.data() && hasAnswers && !m_workspace.isChecking() && !whyNot();
}

void ExportDialog::saveOrCancel()
{
    if (m_exporter.isRunning()) {
        m_exporter.cancel();
        return;
    }
    if (!isReady())
        return;
    const bool isFolder = kind().suffix.isEmpty();
    const QString name = runTitle(m_workspace.document().title());
    const QString path = askWhereToSave(
        this, tr("Export"),
        isFolder ? QStringLiteral("%1-%2").arg(name, kind().name)
                 : QStringLiteral("%1.%2").arg(name, kind().suffix),
        isFolder ? tr("New folder (*)") : QStringLiteral("%1 (*.%2)").arg(kind().description, kind().suffix));
    if (!path.isEmpty())
        start(path);
}

void ExportDialog::start(const QString &path)
{
    switch (kind().what) {
    case ExportKind::What::Model:
        return m_exporter.start(path, modelWork(m_model, m_workspace.data(), wish(), path));
    case ExportKind::What::Answers:
        return m_exporter.start(path, answersWork(m_model, m_predictor.source().data(), m_workspace.device(),
                                                  m_probabilities->isChecked(), path));
    case ExportKind::What::Report:
        return m_exporter.start(path, reportWork(m_workspace, m_workspace.lastRunFolder(), path));
    }
}

void ExportDialog::kindChosen()
{
    QSettings().setValue(kindKey, kind().name);
    m_hint->setText(exportHint(kind()));
    const bool isOnnx = kind().name == QLatin1String("onnx");
    m_preprocessing->setVisible(isOnnx);
    m_softmax->setVisible(isOnnx);
    m_probabilities->setVisible(kind().what == ExportKind::What::Answers);
    m_exporter.forget();
    m_files.clear();
    askPreview();
    update();
}

void ExportDialog::update()
{
    if (m_predictor.source().model() != m_model) {
        m_model = m_predictor.source().model();
        m_exporter.forget();
        m_files.clear();
        askPreview();
    } else if (kind().what == ExportKind::What::Answers) {
        askPreview();
    }
    const bool running = m_exporter.isRunning();
    for (QWidget *each : {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_preprocessing),
                          static_cast<QWidget *>(m_softmax), static_cast<QWidget *>(m_probabilities)})
        each->setEnabled(!running);
    m_title->setText(modelTitle(m_workspace, m_model.get()));
    m_save->setText(!running ? tr("&Export…") : m_exporter.isCancelling() ? tr("Stopping…") : tr("&Cancel"));
    m_save->setEnabled(running ? !m_exporter.isCancelling() : isReady());
    m_openFolder->setVisible(m_exporter.outcome() && *m_exporter.outcome());
    showFile();
    showProgress();
}

void ExportDialog::askPreview()
{
    m_previewer.drop();
    if (!m_model)
        return;
    if (kind().what == ExportKind::What::Answers)
        return take(std::vector<PreviewFile>{{{}, answersText()}});
    if (kind().what == ExportKind::What::Report)
        return take(std::vector<PreviewFile>{{{}, reportOutline()}});
    m_previewer.ask([model = m_model, wish = wish()] { return exportPreview(*model, wish); });
}

void ExportDialog::take(const Result<std::vector<PreviewFile>> &preview)
{
    m_files = preview ? *preview : std::vector<PreviewFile>{{{}, preview.error().message()}};
    const QSignalBlocker silent(m_tabs);
    const QString before = m_tabs->tabText(m_tabs->currentIndex());
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    for (const auto &file : m_files)
        m_tabs->addTab(file.name);
    for (int index = 0; index < m_tabs->count(); ++index) {
        if (m_tabs->tabText(index) == before)
            m_tabs->setCurrentIndex(index);
    }
    m_tabs->setVisible(m_files.size() > 1);
    showFile();
}

void ExportDialog::showFile()
{
    const auto index = std::size_t(std::max(0, m_tabs->currentIndex()));
    const QString text = index < m_files.size() ? m_files[index].text : QString();
    if (text != m_preview->toPlainText())
        m_preview->setPlainText(text);
}

QString ExportDialog::answersText() const
{
    const auto first = m_predictor.firstAnswers();
    const DataSetPointer images = m_predictor.source().data();
    return first && images && !whyNot()
               ? QString::fromUtf8(predictionsCsv(first->first(previewRows), images->submission,
                                                  m_probabilities->isChecked()))
               : QString();
}

void ExportDialog::showProgress()
{
    if (m_exporter.isRunning())
        showDone(*m_progress, m_exporter.progress().done(), m_exporter.progress().total());
    else
        showShare(*m_progress, m_exporter.outcome() ? 1 : 0);
    const QString text = statusText();
    m_status->setText(text);
    setProperty("accessibleDescription", text);
}

QString ExportDialog::statusText() const
{
    if (m_exporter.isRunning()) {
        const auto total = m_exporter.progress().total();
        if (total <= 0)
            return tr("Writing, reading again and comparing…");
        return withTimeLeft(
            tr("%1 of %2 images").arg(groupedText(m_exporter.progress().done()), groupedText(total)),
            m_exporter.progress().secondsLeft());
    }
    if (m_exporter.wasCancelled())
        return tr("Cancelled; nothing was written.");
    if (m_exporter.outcome())
        return outcomeText();
    if (const auto obstacle = whyNot())
        return tr("⚠ %1.").arg(obstacle->message());
    if (!m_model || !m_workspace.data())
        return tr("Reading the model…");
    return {};
}

QString ExportDialog::outcomeText() const
{
    const Result<QString> &outcome = *m_exporter.outcome();
    return outcome ? tr("✓ Written: %1. %2").arg(m_exporter.path(), *outcome)
                   : tr("⚠ Nothing was written: %1.").arg(outcome.error().message());
}

void ExportDialog::reject()
{
    if (m_exporter.isRunning())
        m_exporter.cancel();
    else
        done(Rejected);
}

void ExportDialog::leave()
{
    m_exporter.cancel();
    QSettings().setValue(geometryKey, saveGeometry());
}

void ExportDialog::done(int result)
{
    leave();
    QDialog::done(result);
}

void ExportDialog::closeEvent(QCloseEvent *event)
{
    // QDialog's own would ask reject(), which only ends an export that is going on.
    leave();
    event->accept();
}

} // namespace workbench
