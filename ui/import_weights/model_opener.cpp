#include "ui/import_weights/model_opener.h"

#include "core/exchange/weight_files.h"
#include "ui/common/theme.h"
#include "ui/common/threads.h"
#include "ui/import_weights/weight_import_dialog.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace workbench {

namespace {

bool hasSuffix(const QString &path, const QStringList &suffixes)
{
    return suffixes.contains(QFileInfo(path).suffix(), Qt::CaseInsensitive);
}

/// As it answered when it left: with its own normalization, in numbers.
KnownWeights knownOf(const TrainedModel &model)
{
    Project project = model.project;
    project.data.normalization = model.normalization;
    const auto epoch = model.training.find(QStringLiteral("epoch"));
    return {project, std::make_shared<const TensorMap>(model.weights),
            epoch == model.training.end() ? 0 : epoch->second.toLongLong(), 0};
}

} // namespace

ModelOpener::ModelOpener(Workspace &workspace, QWidget *window)
    : QObject(window), m_workspace(workspace), m_window(window),
      m_import(new QAction(themeIcon(QStringLiteral("document-import")), tr("&Import weights…"), this))
{
    m_import->setObjectName(QStringLiteral("importWeights"));
    m_import->setToolTip(
        tr("Put the weights of a safetensors file or of a state dict (.pt) into this network"));
    connect(m_import, &QAction::triggered, this, [this] { importWeights(); });
    connect(&workspace, &Workspace::dataChanged, this, &ModelOpener::compareClasses);
}

bool ModelOpener::isModel(const QString &path)
{
    return hasSuffix(path, {QStringLiteral("safetensors"), QStringLiteral("onnx")});
}

bool ModelOpener::isWeights(const QString &path)
{
    return hasSuffix(path, {QStringLiteral("pt"), QStringLiteral("pth")});
}

void ModelOpener::open(const QString &path)
{
    Q_EMIT said(tr("Reading the model…"));
    onPool([self = QPointer<ModelOpener>(this), path, replaced = m_workspace.document().project()] {
        const auto model = loadTrainedModel(path);
        const bool holdsWeights = !model && loadWeights(path).has_value();
        onGui([self, path, model, holdsWeights, replaced] {
            if (!self)
                return;
            Q_EMIT self->said({});
            if (!model)
                self->refuse(path, model.error(), holdsWeights);
            else if (const auto obstacle = self->whyNot(replaced))
                self->refuse(path, *obstacle, false);
            else
                self->show(path, *model);
        });
    });
}

std::optional<Error> ModelOpener::whyNot(const Project &replaced) const
{
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return Error{tr("training is going on; wait for its end, or stop it"), {}};
    if (m_workspace.document().project() != replaced)
        return Error{tr("the project was changed while the model was being read; open the model again"), {}};
    return std::nullopt;
}

void ModelOpener::show(const QString &path, const TrainedModel &model)
{
    const QFileInfo file(path);
    const KnownWeights known = knownOf(model);
    m_classNames = model.classNames;
    m_workspace.document().open(known.project, {}, file.completeBaseName());
    m_workspace.showModel(known);
    Q_EMIT opened(file.absoluteFilePath());
    Q_EMIT said(tr("Model opened: %1").arg(file.fileName()));
    compareClasses();
}

void ModelOpener::refuse(const QString &path, const Error &error, bool holdsWeights)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("CNN Workbench"), error.what, QMessageBox::Ok, m_window);
    box->setObjectName(QStringLiteral("modelRefused"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        holdsWeights ? tr("%1\n\nIts weights can be put into a network that you have open.").arg(path)
                     : error.where);
    if (holdsWeights) {
        auto *next = box->addButton(tr("&Import weights…"), QMessageBox::AcceptRole);
        connect(next, &QPushButton::clicked, this, [this, path] { importWeights(path); });
    }
    box->open();
}

void ModelOpener::compareClasses()
{
    const DataSetPointer data = m_workspace.data();
    if (!data || m_classNames.isEmpty())
        return;
    const QStringList own = std::exchange(m_classNames, {});
    if (own != data->classNames)
        Q_EMIT said(tr("The model's classes have other names than those of the data, which are shown: %1.")
                        .arg(own.join(QStringLiteral(", "))));
}

void ModelOpener::importWeights(const QString &path)
{
    if (!m_dialog) {
        m_dialog = new WeightImportDialog(m_workspace, m_window);
        connect(m_dialog, &WeightImportDialog::said, this, &ModelOpener::said);
        m_dialog->show();
    }
    if (!path.isEmpty())
        m_dialog->openFile(path);
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace workbench
