#include "ui/predictions/predict_dialog.h"

#include "core/exchange/model_file.h"
#include "core/number_text.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/progress_bar.h"
#include "ui/common/reading_label.h"
#include "ui/common/save_as.h"
#include "ui/common/theme.h"
#include "ui/data/count_delegate.h"
#include "ui/predictions/predicted_classes_model.h"
#include "ui/predictions/prediction_form.h"
#include "ui/training/run_progress.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

namespace workbench {

namespace {

const QString geometryKey = QStringLiteral("predict/geometry");
const QString probabilitiesKey = QStringLiteral("predict/probabilities");
constexpr qsizetype previewRows = 8;

/// A name in the text of a button: its & is no mnemonic.
QString withoutMnemonics(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

PredictDialog::PredictDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_predictor(workspace), m_form(new PredictionForm(this)),
      m_probabilities(new QCheckBox(tr("&Probabilities of all classes"), this)),
      m_previewTitle(new QLabel(this)), m_preview(new QPlainTextEdit(this)),
      m_classes(new PredictedClassesModel(this)), m_classesHint(new ReadingLabel(this)),
      m_classesTable(new QTableView(this)), m_progress(new QProgressBar(this)),
      m_status(new ReadingLabel(this)), m_openFolder(new QPushButton(tr("Open fo&lder"), this)),
      m_close(new QPushButton(tr("Close"), this)), m_save(new QPushButton(this))
{
    setObjectName(QStringLiteral("predictDialog"));
    setWindowTitle(tr("Predict the test images"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    makeLayout();
    connectSignals();
    if (!restoreGeometry(QSettings().value(geometryKey).toByteArray()))
        resize(780, 600);
    update();
}

PredictDialog::~PredictDialog()
{
    // QDialog's own hides it, and a field that loses the focus then says that editing is finished.
    m_form->disconnect(this);
}

void PredictDialog::makeLayout()
{
    auto *middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addLayout(makePreview(), 3);
    middle->addLayout(makeClasses(), 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(10);
    column->addWidget(m_form);
    column->addLayout(middle, 1);
    column->addLayout(makeProgress());
    column->addLayout(makeFooter());
}

QLayout *PredictDialog::makePreview()
{
    m_previewTitle->setText(tr("&First rows, as they will be written"));
    m_previewTitle->setProperty("heading", true);
    m_previewTitle->setBuddy(m_preview);
    m_preview->setObjectName(QStringLiteral("predictPreview"));
    m_preview->setAccessibleName(tr("First rows of the file"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(formulaFont());
    m_probabilities->setObjectName(QStringLiteral("predictProbabilities"));
    m_probabilities->setToolTip(tr("One column of the file more for each class"));
    m_probabilities->setChecked(QSettings().value(probabilitiesKey, false).toBool());
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(m_previewTitle);
    column->addWidget(m_preview, 1);
    column->addWidget(m_probabilities);
    return column;
}

QLayout *PredictDialog::makeClasses()
{
    auto *title = new QLabel(tr("&Answers per class"), this);
    title->setProperty("heading", true);
    title->setBuddy(m_classesTable);
    m_classesHint->setObjectName(QStringLiteral("predictClassesHint"));
    m_classesHint->setProperty("muted", true);
    m_classesHint->setAlignment(Qt::AlignTop);
    m_classesTable->setObjectName(QStringLiteral("predictClasses"));
    m_classesTable->setAccessibleName(tr("Answers per class"));
    m_classesTable->setModel(m_classes);
    m_classesTable->setItemDelegateForColumn(PredictedClassesModel::Images,
                                             new CountDelegate(m_classesTable));
    m_classesTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_classesTable->setShowGrid(false);
    m_classesTable->setTabKeyNavigation(false);
    m_classesTable->verticalHeader()->hide();
    m_classesTable->verticalHeader()->setDefaultSectionSize(26);
    m_classesTable->horizontalHeader()->setHighlightSections(false);
    m_classesTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(title);
    column->addWidget(m_classesTable, 1);
    column->addWidget(m_classesHint);
    column->addStretch();
    return column;
}

QLayout *PredictDialog::makeProgress()
{
    prepareStatus(*m_status, QStringLiteral("predictStatus"), 2);
    prepareProgressBar(*m_progress, QStringLiteral("predictProgress"), tr("Images predicted"));
    m_progress->setFixedHeight(6);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(m_progress);
    column->addWidget(m_status);
    return column;
}

QLayout *PredictDialog::makeFooter()
{
    m_openFolder->setObjectName(QStringLiteral("predictOpenFolder"));
    m_openFolder->setIcon(themeIcon(QStringLiteral("folder-open")));
    m_close->setObjectName(QStringLiteral("predictClose"));
    m_save->setObjectName(QStringLiteral("predictSave"));
    return buttonRow({m_openFolder}, {m_close, m_save});
}

void PredictDialog::connectSignals()
{
    PredictionSource &source = m_predictor.source();
    connect(m_form, &PredictionForm::modelChosen, &source, &PredictionSource::setModelPath);
    connect(m_form, &PredictionForm::dataChosen, &source, &PredictionSource::setData);
    connect(m_form, &PredictionForm::changed, this, &PredictDialog::update);
    connect(&m_predictor, &TestPredictor::changed, this, &PredictDialog::update);
    connect(&m_predictor, &TestPredictor::progressed, this, &PredictDialog::showProgress);
    connect(&m_workspace, &Workspace::dataChanged, this, &PredictDialog::nameOwn);
    connect(&m_workspace, &Workspace::lastRunChanged, this, &PredictDialog::nameOwn);
    connect(m_probabilities, &QCheckBox::toggled, this, [this](bool checked) {
        QSettings().setValue(probabilitiesKey, checked);
        showPreview();
    });
    connect(m_save, &QPushButton::clicked, this, &PredictDialog::saveOrCancel);
    connect(m_close, &QPushButton::clicked, this, [this] { done(Rejected); });
    connect(m_openFolder, &QPushButton::clicked, this, &PredictDialog::openFolder);
}

void PredictDialog::openPath(const QString &path)
{
    if (isModelFile(path))
        m_form->chooseModel(path);
    else
        m_form->chooseData(path);
}

void PredictDialog::saveOrCancel()
{
    if (m_predictor.isPredicting()) {
        m_predictor.cancel();
        return;
    }
    if (!m_predictor.isReady())
        return;
    const bool isSubmission = m_predictor.source().data()->submission.has_value();
    const QString path =
        askWhereToSave(this, tr("Save predictions"),
                       isSubmission ? QStringLiteral("submission.csv") : QStringLiteral("predictions.csv"),
                       tr("Table (*.csv)"));
    if (!path.isEmpty())
        m_predictor.start(path, m_probabilities->isChecked());
}

std::optional<Error> PredictDialog::whyNot() const
{
    const auto incomplete = m_form->whyIncomplete();
    return incomplete ? incomplete : m_predictor.whyNot();
}

void PredictDialog::openFolder()
{
    if (const auto &saved = m_predictor.saved())
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(saved->path).absolutePath()));
}

void PredictDialog::update()
{
    const bool predicting = m_predictor.isPredicting();
    m_form->setEnabled(!predicting);
    m_form->setDataSpec(m_predictor.source().dataSpec());
    m_probabilities->setEnabled(!predicting);
    m_save->setText(!predicting                  ? tr("Predict and &save…")
                    : m_predictor.isCancelling() ? tr("Stopping…")
                                                 : tr("&Cancel"));
    m_save->setEnabled(predicting ? !m_predictor.isCancelling() : !whyNot() && m_predictor.isReady());
    m_openFolder->setVisible(m_predictor.saved().has_value());
    nameOwn();
    showPreview();
    showClasses();
    showProgress();
}

void PredictDialog::nameOwn()
{
    const auto known = m_workspace.session().knownWeights();
    const QString run = QFileInfo(m_workspace.lastRunFolder()).fileName();
    m_form->setOwnModel(!known          ? tr("The network as &trained: it is not trained yet")
                        : run.isEmpty() ? tr("The network as &trained, epoch %1").arg(known->epoch)
                                        : tr("The network as &trained, epoch %1 of the run “%2”")
                                              .arg(QString::number(known->epoch), withoutMnemonics(run)));
    const DataSetPointer loaded = m_workspace.data();
    m_form->setOwnData(loaded
                           ? tr("Those of the p&roject: %1, %n image(s)", nullptr, int(loaded->test.count()))
                                 .arg(withoutMnemonics(loaded->title))
                           : tr("Those of the p&roject"));
}

void PredictDialog::showPreview()
{
    const auto first = m_predictor.firstAnswers();
    const DataSetPointer images = m_predictor.source().data();
    const QString text = first && images && !whyNot()
                             ? QString::fromUtf8(predictionsCsv(first->first(previewRows), images->submission,
                                                                m_probabilities->isChecked()))
                             : QString();
    if (text != m_preview->toPlainText())
        m_preview->setPlainText(text);
    m_preview->setPlaceholderText(whyNot() ? QString() : preparingText());
}

void PredictDialog::showClasses()
{
    const auto &saved = m_predictor.saved();
    if (saved)
        m_classes->setCounts(saved->classNames, saved->perClass);
    else
        m_classes->setCounts({}, {});
    const auto answered =
        saved ? std::count_if(saved->perClass.begin(), saved->perClass.end(), [](auto n) { return n > 0; })
              : 0;
    m_classesTable->setVisible(saved.has_value());
    m_classesHint->setVisible(!saved || (answered == 1 && saved->rows > 1));
    m_classesHint->setText(saved ? tr("⚠ The model gives every image the same class.")
                                 : tr("How often the model answers with each class is shown here after "
                                      "predicting."));
}

void PredictDialog::showProgress()
{
    const PredictionSource &source = m_predictor.source();
    const bool predicting = m_predictor.isPredicting();
    const bool reading = !predicting && source.isReadingData();
    const auto done = predicting ? m_predictor.progress().done() : source.done();
    const auto total = predicting ? m_predictor.progress().total() : source.total();
    if (predicting || reading)
        showDone(*m_progress, done, total);
    else
        showShare(*m_progress, m_predictor.saved() ? 1 : 0);
    const QString text = statusText();
    m_status->setText(text);
    setProperty("accessibleDescription", text);
}

QString PredictDialog::preparingText() const
{
    const PredictionSource &source = m_predictor.source();
    if (source.isReadingModel())
        return tr("Reading the model…");
    if (source.isReadingData())
        return source.total() > 0 ? tr("Reading the data: %1 of %2")
                                        .arg(groupedText(source.done()), groupedText(source.total()))
                                  : tr("Reading the data…");
    return tr("Predicting the first images…");
}

QString PredictDialog::statusText() const
{
    if (m_predictor.isPredicting()) {
        if (m_predictor.isCancelling())
            return tr("Stopping…");
        const CheckProgress &progress = m_predictor.progress();
        const QString text =
            tr("%1 of %2 predicted").arg(groupedText(progress.done()), groupedText(progress.total()));
        return withTimeLeft(text, progress.secondsLeft());
    }
    if (const auto &saved = m_predictor.saved(); saved && !m_form->whyIncomplete())
        return savedText(*saved);
    if (const auto &error = m_predictor.error(); error && !m_form->whyIncomplete())
        return tr("⚠ Nothing was written: %1.").arg(error->message());
    if (const auto obstacle = whyNot())
        return tr("⚠ Cannot predict yet: %1.").arg(obstacle->message());
    if (!m_predictor.firstAnswers())
        return preparingText();
    const DataSetPointer images = m_predictor.source().data();
    QStringList sentences;
    if (m_predictor.wasCancelled())
        sentences << tr("Cancelled; nothing was written.");
    sentences << tr("%n row(s) will be written.", nullptr, int(images->test.count()));
    if (images->findings.faults() > 0)
        sentences << tr("⚠ %n image(s) or line(s) of the data cannot be used and are left out.", nullptr,
                        int(images->findings.faults()));
    return sentences.join(QLatin1Char(' '));
}

QString PredictDialog::savedText(const SavedPredictions &saved) const
{
    const QString rows = tr("%n row(s) were written to %1.", nullptr, int(saved.rows)).arg(saved.path) +
                         QLatin1Char(' ') + saved.proof;
    if (!saved.score)
        return rows;
    return QStringLiteral("%1 %2").arg(rows, tr("%1 of %2 agree with the labels: an accuracy of %3.")
                                                 .arg(groupedText(saved.score->right),
                                                      groupedText(saved.score->images),
                                                      percentText(saved.score->accuracy(), 2)));
}

void PredictDialog::reject()
{
    if (m_predictor.isPredicting())
        m_predictor.cancel();
    else
        done(Rejected);
}

void PredictDialog::saveGeometryNow()
{
    m_predictor.cancel();
    QSettings().setValue(geometryKey, saveGeometry());
}

void PredictDialog::done(int result)
{
    saveGeometryNow();
    QDialog::done(result);
}

void PredictDialog::closeEvent(QCloseEvent *event)
{
    // QDialog's own would ask reject(), which only ends predicting that is going on.
    saveGeometryNow();
    event->accept();
}

void PredictDialog::keyPressEvent(QKeyEvent *event)
{
    // In a field Enter says that it is filled in.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !qobject_cast<QLineEdit *>(focusWidget()))
        QDialog::keyPressEvent(event);
}

void PredictDialog::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (!m_predictor.isPredicting() && urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void PredictDialog::dropEvent(QDropEvent *event)
{
    openPath(event->mimeData()->urls().front().toLocalFile());
}

} // namespace workbench
