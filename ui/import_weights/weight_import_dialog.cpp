#include "ui/import_weights/weight_import_dialog.h"

#include "core/layers/memory.h"
#include "core/train/fresh_weights.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/progress_bar.h"
#include "ui/common/reading_label.h"
#include "ui/import_weights/left_over_list.h"
#include "ui/import_weights/weight_table_panel.h"
#include "ui/training/run_progress.h"

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace workbench {

namespace {

using State = NeededTensor::State;

QPushButton *button(const char *name, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

WeightImportDialog::WeightImportDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_assigning(
                                                   [this](const WeightAssignment &assignment) {
                                                       m_table->setAssignment(assignment);
                                                       update();
                                                   },
                                                   this),
      m_drawing(workspace), m_pathField(new QLineEdit(this)), m_progress(new QProgressBar(this)),
      m_status(new ReadingLabel(this)), m_cancel(button("weightsCancel", tr("Stop &reading"), this)),
      m_table(new WeightTablePanel(this)), m_leftOver(new LeftOverList(this)),
      m_keep(new QCheckBox(tr("&Keep what is not in the file"), this)), m_previous(new ReadingLabel(this)),
      m_load(button("weightsLoad", tr("&Load"), this))
{
    setObjectName(QStringLiteral("weightImportDialog"));
    setWindowTitle(tr("Import weights"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    makeLayout();
    connectSignals();
    resize(1020, 620);
    update();
}

WeightImportDialog::~WeightImportDialog()
{
    // A field that goes with the focus still says that editing is finished.
    m_pathField->disconnect(this);
}

void WeightImportDialog::makeLayout()
{
    auto *middle = new QSplitter(this);
    middle->addWidget(m_table);
    middle->addWidget(m_leftOver);
    middle->setChildrenCollapsible(false);
    middle->setSizes({780, 210});
    middle->setStretchFactor(0, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(10);
    column->addLayout(makeFile());
    column->addLayout(makeProgress());
    column->addWidget(middle, 1);
    column->addLayout(makeFooter());
}

QLayout *WeightImportDialog::makeFile()
{
    m_pathField->setObjectName(QStringLiteral("weightsPath"));
    m_pathField->setAccessibleName(tr("File of weights"));
    m_pathField->setPlaceholderText(
        tr("a .safetensors file, or a state dict (.pt, .pth); may be dropped here"));
    m_pathField->setAcceptDrops(false); // a path, not the text of a URL: the dialog takes it
    auto *label = new QLabel(tr("&File"), this);
    label->setBuddy(m_pathField);
    auto *choose = button("weightsChoose", tr("C&hoose…"), this);
    connect(choose, &QPushButton::clicked, this, &WeightImportDialog::chooseFile);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_pathField, 1);
    row->addWidget(choose);
    return row;
}

QLayout *WeightImportDialog::makeProgress()
{
    prepareProgressBar(*m_progress, QStringLiteral("weightsProgress"), tr("Progress of reading"));
    prepareStatus(*m_status, QStringLiteral("weightsStatus"), 2);
    QSizePolicy policy = m_cancel->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_cancel->setSizePolicy(policy);
    auto *row = new QHBoxLayout;
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_status);
    return column;
}

QLayout *WeightImportDialog::makeFooter()
{
    m_keep->setObjectName(QStringLiteral("weightsKeep"));
    m_keep->setToolTip(tr("Tensors that are missing or do not fit keep the values that they have in the "
                          "network now; without this, nothing is loaded unless all fit"));
    m_previous->setObjectName(QStringLiteral("weightsPrevious"));
    m_previous->setProperty("muted", true);
    auto *close = button("weightsClose", tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &WeightImportDialog::reject);
    m_load->setProperty("primary", true);
    m_load->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_keep);
    row->addStretch();
    row->addWidget(close);
    row->addWidget(m_load);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(m_previous);
    column->addLayout(row);
    return column;
}

void WeightImportDialog::connectSignals()
{
    connect(m_pathField, &QLineEdit::editingFinished, this, [this] {
        if (const QString path = m_pathField->text().trimmed(); path != m_path && !path.isEmpty())
            openFile(path);
    });
    connect(m_cancel, &QPushButton::clicked, this, &WeightImportDialog::cancelReading);
    connect(&m_reading, &DataTask::changed, this, &WeightImportDialog::update);
    connect(&m_reading, &DataTask::progressed, this, &WeightImportDialog::showProgress);
    connect(&m_drawing, &CheckThread::changed, this, &WeightImportDialog::update);
    connect(m_table, &WeightTablePanel::assigned, this, &WeightImportDialog::update);
    connect(m_table, &WeightTablePanel::said, this, &WeightImportDialog::said);
    connect(m_keep, &QCheckBox::toggled, this, &WeightImportDialog::update);
    connect(m_load, &QPushButton::clicked, this, &WeightImportDialog::load);
    connect(&m_workspace, &Workspace::checkingChanged, this, &WeightImportDialog::update);
    connect(&m_workspace, &Workspace::lastRunChanged, this, &WeightImportDialog::update);
    connect(&m_workspace.session(), &TrainingSession::stateChanged, this, &WeightImportDialog::update);
    connect(&m_workspace.document(), &Document::networkChanged, this, &WeightImportDialog::assignAnew);
    connect(&m_workspace.document(), &Document::opened, this, &WeightImportDialog::assignAnew);
}

void WeightImportDialog::chooseFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, windowTitle(), QFileInfo(m_path).absolutePath(),
                                     tr("Weights (*.safetensors *.pt *.pth *.bin);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void WeightImportDialog::openFile(const QString &path)
{
    m_path = path;
    m_pathField->setText(path);
    m_table->setFileName(QFileInfo(path).completeBaseName());
    m_file.reset();
    m_error.reset();
    m_assigning.drop();
    m_table->setAssignment({});
    m_reading.start([this, path](const LoadControl &control, const DataTask::Post &post) {
        const auto read = loadWeights(path, control);
        post([this, read] { arrived(read); });
    });
    update();
}

void WeightImportDialog::cancelReading()
{
    m_path.clear();
    m_reading.drop();
}

void WeightImportDialog::arrived(const Result<WeightsFile> &read)
{
    if (read)
        m_file = std::make_shared<const WeightsFile>(*read);
    else
        m_error = read.error();
    assignAnew();
}

void WeightImportDialog::assignAnew()
{
    if (!m_file)
        return;
    m_assigning.ask([network = m_workspace.document().network(),
                     tensors = std::shared_ptr<const TensorMap>(m_file, &m_file->tensors)] {
        return WeightAssignment(network, tensors);
    });
}

void WeightImportDialog::load()
{
    if (!mayLoad())
        return;
    const WeightAssignment &assignment = m_table->assignment();
    const Project project = m_workspace.document().project();
    const auto known = m_workspace.session().knownWeights();
    if (assignment.isComplete())
        finish(project, assignment.imported());
    else if (known && isSameModel(known->project.network, project.network))
        finish(project, assignment.imported(*known->weights));
    else
        m_drawing.start([this, project, assignment](const std::stop_token &, const CheckThread::Post &post) {
            const auto fresh = freshWeights(project);
            const auto weights = fresh ? assignment.imported(*fresh) : fresh;
            post([this, project, weights] { finish(project, weights); });
        });
}

void WeightImportDialog::finish(const Project &project, const Result<TensorMap> &weights)
{
    if (!weights) {
        m_error = weights.error();
        update();
        return;
    }
    const QString name = QFileInfo(m_path).fileName();
    const QString run = keepingRun();
    m_workspace.showModel({project, std::make_shared<const TensorMap>(*weights), 0, 0});
    Q_EMIT said(run.isEmpty()
                    ? tr("The weights of %1 are loaded.").arg(name)
                    : tr("The weights of %1 are loaded; the run “%2” can be opened again with File > "
                         "Open run….")
                          .arg(name, run));
    accept();
}

std::optional<Error> WeightImportDialog::whyNot() const
{
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return Error{tr("training is going on; wait for its end, or stop it"), {}};
    if (m_workspace.isChecking())
        return Error{tr("a check is going on, or all images are being predicted"), {}};
    const NetworkAnalysis &analysis = m_workspace.document().analysis();
    if (!analysis.faults.empty())
        return Error{tr("the network has a fault: %1").arg(analysis.faults.front().message),
                     analysis.faults.front().layer};
    if (analysis.totalParameters == 0)
        return Error{tr("the network has no weights"), {}};
    return std::nullopt;
}

bool WeightImportDialog::mayLoad() const
{
    const WeightAssignment &assignment = m_table->assignment();
    return !assignment.needed().empty() && !whyNot() &&
           (assignment.isComplete() || (m_keep->isChecked() && assignment.takesAny()));
}

void WeightImportDialog::update()
{
    const WeightAssignment &assignment = m_table->assignment();
    const bool some = !assignment.needed().empty();
    m_keep->setEnabled(some && !assignment.isComplete() && assignment.takesAny());
    m_cancel->setVisible(m_reading.isRunning());
    m_load->setEnabled(mayLoad());
    m_previous->setText(previousText());
    m_leftOver->setAssignment(assignment);
    showProgress();
}

void WeightImportDialog::showProgress()
{
    if (m_reading.isRunning())
        showDone(*m_progress, m_reading.done(), m_reading.total());
    else
        showShare(*m_progress, 0);
    const QString text = statusText();
    m_status->setText(text);
    setProperty("accessibleDescription", text);
}

QString WeightImportDialog::statusText() const
{
    if (m_reading.isRunning()) {
        const QString text =
            m_reading.total() > 0
                ? tr("%1 of %2 read").arg(bytesText(m_reading.done()), bytesText(m_reading.total()))
                : tr("Reading the file…");
        return withTimeLeft(text, m_reading.secondsLeft());
    }
    if (m_error)
        return tr("⚠ Nothing was loaded: %1.").arg(m_error->message());
    QStringList sentences;
    if (!m_file)
        sentences << tr("Choose a file. Its tensors go to those of the network by name, or by order and "
                        "shape; nothing in it is run.");
    else if (!m_table->assignment().needed().empty())
        sentences << summary();
    if (const auto obstacle = whyNot())
        sentences << tr("⚠ Cannot load now: %1.").arg(obstacle->message());
    return sentences.join(QLatin1Char(' '));
}

QString WeightImportDialog::summary() const
{
    const WeightAssignment &assignment = m_table->assignment();
    const auto &needed = assignment.needed();
    QStringList sentences;
    if (assignment.isComplete()) {
        sentences << tr("All %n tensor(s) of the network fit.", nullptr, int(assignment.wanted()));
    } else {
        const auto problem = std::ranges::find_if(
            needed, [](const NeededTensor &each) { return each.state() != State::Fits; });
        sentences << tr("⚠ %1 of %n tensor(s) fit; %2.", nullptr, int(assignment.wanted()))
                         .arg(QString::number(assignment.fitting()), *assignment.faultOf(*problem));
    }
    if (!m_file->converted.isEmpty())
        sentences
            << tr("Numbers of the type %1 became float32.").arg(m_file->converted.join(QStringLiteral(", ")));
    return sentences.join(QLatin1Char(' '));
}

QString WeightImportDialog::keepingRun() const
{
    const auto known = m_workspace.session().knownWeights();
    return known && known->epoch > 0 ? QFileInfo(m_workspace.lastRunFolder()).fileName() : QString();
}

QString WeightImportDialog::previousText() const
{
    const auto known = m_workspace.session().knownWeights();
    if (!known)
        return tr("The network is not trained yet: no weights are lost.");
    const QString run = keepingRun();
    return run.isEmpty()
               ? tr("The weights that are shown now are in no run; export them first where they are "
                    "still needed.")
               : tr("The weights that are shown now stay in the run “%1”, which File > Open run… "
                    "opens again.")
                     .arg(run);
}

void WeightImportDialog::reject()
{
    if (m_reading.isRunning())
        cancelReading();
    else
        QDialog::reject();
}

void WeightImportDialog::keyPressEvent(QKeyEvent *event)
{
    // In the field Enter says that it is filled in.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || focusWidget() != m_pathField)
        QDialog::keyPressEvent(event);
}

void WeightImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void WeightImportDialog::dropEvent(QDropEvent *event)
{
    openFile(event->mimeData()->urls().front().toLocalFile());
}

} // namespace workbench
