#include "ui/checks/check_dialog.h"

#include "ui/common/theme.h"
#include "ui/properties/parameter_editor.h"
#include "ui/training/run_progress.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

namespace workbench {

CheckDialog::CheckDialog(Workspace &workspace, const QString &name, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_name(name), m_thread(workspace)
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    makeLayout();
    connect(&m_thread, &CheckThread::changed, this, &CheckDialog::update);
    connect(&workspace, &Workspace::checkingChanged, this, &CheckDialog::update);
    connect(&workspace, &Workspace::dataChanged, this, &CheckDialog::update);
    connect(&workspace.session(), &TrainingSession::stateChanged, this, &CheckDialog::update);
    connect(&workspace.document(), &Document::networkChanged, this, &CheckDialog::update);
    connect(&workspace.document(), &Document::settingsChanged, this, &CheckDialog::update);
    // An answer about one project must not be taken over into another.
    connect(&workspace.document(), &Document::opened, this, [this] { done(Rejected); });
    if (!restoreGeometry(QSettings().value(key(QStringLiteral("geometry"))).toByteArray()))
        resize(760, 560);
}

void CheckDialog::makeLayout()
{
    m_content = new QVBoxLayout;
    m_content->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(10);
    layout->addLayout(makeOptions());
    layout->addLayout(m_content, 1);
    layout->addLayout(makeFooter());
}

QLayout *CheckDialog::makeOptions()
{
    m_run = new QPushButton(this);
    m_run->setObjectName(QStringLiteral("runCheck"));
    m_run->setAutoDefault(false);
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_thread.isRunning())
            m_thread.cancel();
        else
            run();
    });
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(QStringLiteral("checkProgress"));
    m_bar->setAccessibleName(tr("Progress of the check"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("checkStatus"));
    m_status->setFont(numberFont(0.9));
    m_status->setProperty("muted", true);
    m_status->setWordWrap(true);
    m_options = new QHBoxLayout;
    m_options->setSpacing(8);
    m_options->addStretch();
    m_options->addWidget(m_run);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addLayout(m_options);
    column->addWidget(m_bar);
    column->addWidget(m_status);
    return column;
}

QLayout *CheckDialog::makeFooter()
{
    m_outdated = new QLabel(tr("ⓘ The project has changed since this check."), this);
    m_outdated->setObjectName(QStringLiteral("outdated"));
    m_outdated->setProperty("muted", true);
    m_outdated->hide();
    m_close = new QPushButton(tr("Cl&ose"), this);
    m_close->setObjectName(QStringLiteral("closeCheck"));
    m_close->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, [this] { done(Rejected); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_outdated, 1);
    row->addStretch();
    row->addWidget(m_close);
    return row;
}

QString CheckDialog::key(const QString &name) const
{
    return QStringLiteral("%1/%2").arg(m_name, name);
}

void CheckDialog::addOption(const ParameterField &field)
{
    const QString name = field.spec.name;
    const auto remembered = parseValue(field.spec, QSettings().value(key(name)).toString());
    const bool valid = remembered && !checkValue(field.spec, *remembered);
    m_values[name] = valid ? *remembered : *field.spec.defaultValue;
    auto *editor = new ParameterEditor(field, this);
    editor->setValue(m_values[name]);
    auto *label = new QLabel(field.label, this);
    label->setBuddy(editor->input());
    m_options->insertWidget(m_options->count() - 2, label);
    m_options->insertWidget(m_options->count() - 2, editor);
    setTabOrder(editor->input(), m_run);
    connect(editor, &ParameterEditor::edited, this, [this, name](const ParameterValue &value) {
        m_values[name] = value;
        QSettings().setValue(key(name), displayText(value));
    });
}

ParameterValue CheckDialog::option(const QString &name) const
{
    return m_values.at(name);
}

void CheckDialog::run()
{
    if (obstacle())
        return;
    m_checked = m_workspace.document().project();
    m_clock.start();
    m_bar->setRange(0, 1);
    m_bar->setValue(0);
    m_status->setText(tr("starting"));
    begin({.project = m_checked, .data = m_workspace.data(), .device = m_workspace.device()});
}

std::optional<Error> CheckDialog::obstacle() const
{
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return Error{tr("training is going on: wait for its end, or stop it"), {}};
    return m_workspace.whyNotStartable();
}

void CheckDialog::update()
{
    const auto reason = m_thread.isRunning() ? std::nullopt : obstacle();
    m_run->setText(!m_thread.isRunning()     ? tr("&Run again")
                   : m_thread.isCancelling() ? tr("Cancelling…")
                                             : tr("&Cancel"));
    m_run->setEnabled(!reason && !m_thread.isCancelling());
    m_run->setToolTip(reason ? reason->message() : QString());
    m_outdated->setVisible(!m_thread.isRunning() &&
                           whatMatters(m_checked) != whatMatters(m_workspace.document().project()));
}

Project CheckDialog::whatMatters(Project project) const
{
    project.training.epochs = {};
    project.scenes.clear();
    project.training.earlyStopping = {};
    return project;
}

void CheckDialog::showProgress(std::int64_t done, std::int64_t total, const QString &text)
{
    m_bar->setRange(0, int(total));
    m_bar->setValue(int(done));
    const double left =
        double(m_clock.elapsed()) / 1000 * double(total - done) / double(std::max<std::int64_t>(1, done));
    m_status->setText(QStringLiteral("%1 · %2").arg(text, tr("%1 left").arg(durationText(left))));
}

void CheckDialog::showEnd(const QString &text)
{
    m_status->setText(text);
    m_bar->setValue(m_bar->maximum());
}

void CheckDialog::showFailure(const Error &error)
{
    m_bar->setValue(0);
    m_status->setText(QStringLiteral("⚠ %1").arg(error.message()));
}

void CheckDialog::reject()
{
    if (m_thread.isRunning())
        m_thread.cancel();
    else
        done(Rejected);
}

void CheckDialog::done(int result)
{
    m_thread.cancel();
    QSettings().setValue(key(QStringLiteral("geometry")), saveGeometry());
    QDialog::done(result);
}

void CheckDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (qobject_cast<QLineEdit *>(focusWidget()) || qobject_cast<QSpinBox *>(focusWidget())))
        return run();
    QDialog::keyPressEvent(event);
}

void CheckDialog::setLastInTabOrder(QWidget *last)
{
    setTabOrder(last, m_close);
}

void CheckDialog::closeEvent(QCloseEvent *event)
{
    // QDialog's own would ask reject(), which only ends a check that is going on.
    m_thread.cancel();
    QSettings().setValue(key(QStringLiteral("geometry")), saveGeometry());
    event->accept();
}

} // namespace workbench
