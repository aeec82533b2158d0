#include "ui/export/export_work.h"

#include "core/exchange/predictions_file.h"
#include "core/insight/test_predictions.h"
#include "core/layers/analysis.h"
#include "core/number_text.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ExportWork)
};

QString useOf(const QString &name)
{
    if (name == QLatin1String("safetensors"))
        return Text::tr("One file with weights, project, class names and preprocessing: CNN Workbench opens "
                        "it again, and every reader of safetensors gets the weights.");
    if (name == QLatin1String("torchscript"))
        return Text::tr("One file with network and weights that runs without the network's source, in Python "
                        "and in C++.");
    if (name == QLatin1String("state-dict"))
        return Text::tr("The weights alone, for a PyTorch module with the same names; loads with "
                        "weights_only=True.");
    if (name == QLatin1String("onnx"))
        return Text::tr("One file with network and weights for other runtimes: opset 13, any number of "
                        "images at once.");
    if (name == QLatin1String("pytorch"))
        return Text::tr("A folder that runs: the network in readable Python, its weights, a program that "
                        "predicts and one that trains it from scratch, on one machine or on many.");
    if (name == QLatin1String("libtorch-cpp"))
        return Text::tr("A folder with a CMake project that builds, loads the weights and predicts.");
    if (name == QLatin1String("report"))
        return Text::tr(
            "One file for every browser that needs nothing else, to read, to print and to hand out.");
    if (name == QLatin1String("report-pdf"))
        return Text::tr("The same report as pages of A4.");
    return Text::tr("One row for each test image, as a competition wants it where the data has a sample "
                    "submission.");
}

QString proofOf(const QString &name)
{
    if (name.startsWith(QLatin1String("report")))
        return {};
    if (name == QLatin1String("torchscript") || name == QLatin1String("onnx"))
        return Text::tr("Before it is handed over, another reader loads it and answers %1 images of the data "
                        "set: the greatest difference is told, and too great a one refuses the file.")
            .arg(proofImageCount);
    if (name == QLatin1String("submission"))
        return Text::tr("Before it is handed over, another reader loads it, and every answer is compared.");
    return Text::tr("Before it is handed over, another reader loads it, and what it finds is compared to the "
                    "bit.");
}

} // namespace

Exporter::Work modelWork(std::shared_ptr<const TrainedModel> model, DataSetPointer data, ExportWish wish,
                         const QString &path)
{
    return [=](const std::stop_token &stop, const CheckProgress::Tell &) mutable -> Result<QString> {
        auto images = imagesOf(*data);
        if (!images)
            return tl::unexpected(images.error());
        wish.images = std::move(*images);
        const auto proof = exportModel(*model, wish, path, stop);
        if (!proof)
            return tl::unexpected(proof.error());
        return proof->text();
    };
}

Exporter::Work answersWork(std::shared_ptr<const TrainedModel> model, DataSetPointer data,
                           const QString &device, bool withProbabilities, const QString &path)
{
    return [=](const std::stop_token &stop, const CheckProgress::Tell &tell) -> Result<QString> {
        const auto table = predictTestImages(*model, data, device, stop, tell);
        if (!table)
            return tl::unexpected(table.error());
        if (stop.stop_requested())
            return tl::unexpected(Error());
        return writePredictions(*table, data->submission, withProbabilities, path);
    };
}

QString exportHint(const ExportKind &kind)
{
    return (useOf(kind.name) + QLatin1Char(' ') + proofOf(kind.name)).trimmed();
}

QString reportOutline()
{
    return Text::tr("Accuracy and loss of the best epoch\n"
                    "The network: figure, and a table of layers with shapes, formulas, parameters and MACs\n"
                    "Settings, and what was changed on the way\n"
                    "Curves of every batch and epoch\n"
                    "Confusion matrix, precision and recall of each class, calibration\n"
                    "The most wrong answers, as pictures\n"
                    "The filters of the first convolution\n"
                    "Versions, device, seed and the data’s fingerprint\n"
                    "The project, and the commands that repeat the run\n");
}

QString modelTitle(Workspace &workspace, const TrainedModel *model)
{
    const QString title = workspace.document().title();
    const auto known = workspace.session().knownWeights();
    if (!model || !known)
        return title;
    const NetworkAnalysis analysis = analyse(model->project.network);
    return Text::tr("%1, epoch %2 · %3 weights · %n class(es)", nullptr, int(model->classNames.size()))
        .arg(title, groupedText(known->epoch), groupedText(analysis.totalParameters));
}

} // namespace workbench
