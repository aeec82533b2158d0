#include "core/exchange/python/pytorch_folder.h"

#include "core/exchange/folder/write_folder.h"
#include "core/exchange/model_metadata.h"
#include "core/exchange/python/data_code.h"
#include "core/exchange/python/training_code.h"
#include "core/exchange/python_name.h"
#include "core/exchange/pytorch_source.h"
#include "core/exchange/state_dict.h"

#include <QCoreApplication>
#include <QLocale>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PytorchFolder)
};

const QString augmentName = QStringLiteral("augment.py");
const QString weightsName = QStringLiteral("weights.safetensors");
const QString stateName = QStringLiteral("state_dict.pt");

/// All that a folder may hold and still be replaced.
QStringList folderNames()
{
    return {QStringLiteral("model.py"),
            stateName,
            weightsName,
            QStringLiteral("data.py"),
            QStringLiteral("split.py"),
            augmentName,
            QStringLiteral("predict.py"),
            QStringLiteral("train.py"),
            QStringLiteral("README.md")};
}

QString pythonTensorName(const QString &name)
{
    const auto point = name.indexOf(QLatin1Char('.'));
    return pythonName(name.left(point)) + name.mid(point);
}

QString predictText(const Network &network)
{
    const QString last = network.layers.back().type;
    QString probabilities = QStringLiteral("output.softmax(1)");
    if (last == QLatin1String("Softmax"))
        probabilities = QStringLiteral("output");
    else if (last == QLatin1String("LogSoftmax"))
        probabilities = QStringLiteral("output.exp()");
    return filledTemplate(QStringLiteral("pytorch/predict.py"),
                          {{QStringLiteral("PROBABILITIES"), probabilities}});
}

bool hasBatchNorm(const Network &network)
{
    return std::any_of(network.layers.begin(), network.layers.end(),
                       [](const Layer &layer) { return layer.type.startsWith(QLatin1String("BatchNorm")); });
}

QString listOf(const QStringList &sentences)
{
    QString list;
    for (const auto &sentence : sentences)
        list += QStringLiteral("- ") + sentence + QLatin1Char('\n');
    return list.trimmed();
}

QString differencesText(const DataCode &data, const TrainingCode &training)
{
    QStringList sentences;
    for (const auto &sentence : training.leftOut)
        sentences << Text::tr("Not carried over: %1.").arg(sentence);
    sentences << data.differences << training.differences;
    sentences << Text::tr("The last digits of sums depend on PyTorch’s version and the number of threads.");
    return listOf(sentences);
}

QString readmeText(const TrainedModel &model, const DataCode &data, const TrainingCode &training,
                   bool isRenamed)
{
    const QString language =
        QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    return filledTemplate(
        QStringLiteral("pytorch/README.%1.md").arg(language),
        {{QStringLiteral("PILLOW"), Text::tr(", and Pillow for pictures")},
         {QStringLiteral("SAFETENSORS"),
          isRenamed
              ? Text::tr(", with names that Python allows, so that CNN Workbench itself does not open it")
              : Text::tr(", so that CNN Workbench opens it as well")},
         {QStringLiteral("AUGMENT"),
          training.augment.isEmpty() ? QString()
                                     : Text::tr(" `augment.py`: what happens to training images at random.")},
         {QStringLiteral("FOLDER"), data.folder},
         {QStringLiteral("BATCH_NORM"),
          hasBatchNorm(model.project.network)
              ? Text::tr(" This network has such layers: on CPUs give each process a share of at least some "
                         "dozen images.")
              : Text::tr(" This network has no such layers.")},
         {QStringLiteral("DIFFERENCES"), differencesText(data, training)}});
}

QString modelText(const Network &network)
{
    return QStringLiteral("\"\"\"The network, as CNN Workbench exported it.\"\"\"\n\n") +
           pytorchSourceText(network, analyse(network));
}

} // namespace

TrainedModel withPythonNames(TrainedModel model)
{
    TensorMap renamed;
    for (auto &[name, tensor] : model.weights)
        renamed.emplace(pythonTensorName(name), std::move(tensor));
    model.weights = std::move(renamed);
    model.state.clear();
    return model;
}

Result<PytorchFolder> pytorchFolder(const TrainedModel &model)
{
    const TrainedModel renamed = withPythonNames(model);
    const auto state = stateDictBytes(renamed.weights);
    if (!state)
        return tl::unexpected(state.error());
    const DataCode data = dataCode(model);
    const TrainingCode training = trainingCode(model, data.leftOut);
    const bool isRenamed = renamed.weights != model.weights;
    PytorchFolder folder{
        .files = {{stateName, *state},
                  {weightsName, safetensorsBytes(modelContent(renamed))},
                  {QStringLiteral("model.py"), modelText(model.project.network).toUtf8()},
                  {QStringLiteral("data.py"), data.data.toUtf8()},
                  {QStringLiteral("split.py"), data.split.toUtf8()},
                  {QStringLiteral("predict.py"), predictText(model.project.network).toUtf8()},
                  {QStringLiteral("train.py"), training.train.toUtf8()},
                  {QStringLiteral("README.md"), readmeText(model, data, training, isRenamed).toUtf8()}},
        .leftOut = training.leftOut};
    if (!training.augment.isEmpty())
        folder.files[augmentName] = training.augment.toUtf8();
    return folder;
}

Result<ExportProof> exportPytorchFolder(const TrainedModel &model, const QString &path)
{
    const auto folder = pytorchFolder(model);
    if (!folder)
        return tl::unexpected(folder.error());
    const TrainedModel renamed = withPythonNames(model);
    if (const auto proof = proveSafetensors(folder->files.at(weightsName), renamed); !proof)
        return proof;
    auto proof = proveStateDict(folder->files.at(stateName), renamed);
    if (!proof)
        return proof;
    if (const auto written = writeFolder(path, folder->files, folderNames()); !written)
        return tl::unexpected(written.error());
    QStringList remarks{Text::tr("The Python code was not run.")};
    for (const auto &sentence : folder->leftOut)
        remarks << Text::tr("Not carried over: %1.").arg(sentence);
    proof->remark = remarks.join(QLatin1Char(' '));
    return proof;
}

} // namespace workbench
