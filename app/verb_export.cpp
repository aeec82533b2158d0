#include "app/output.h"
#include "app/verbs.h"
#include "core/exchange/export.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ExportVerb)
};

struct Options
{
    std::string model;
    std::string format;
    std::string out;
};

VerbResult exportFile(const Options &options)
{
    const auto trained = loadTrainedModel(QString::fromStdString(options.model));
    if (!trained)
        return tl::unexpected(trained.error());
    const QString path = QString::fromStdString(options.out);
    const auto written = exportModel(*trained, QString::fromStdString(options.format), path);
    if (!written)
        return tl::unexpected(written.error());
    printLine(Text::tr("written: %1").arg(path));
    printLine(written->text());
    return 0;
}

} // namespace

void addExport(CLI::App &app, ChosenVerb &chosen)
{
    auto options = std::make_shared<Options>();
    std::vector<std::string> names;
    for (const auto &format : exportFormats())
        names.push_back(format.name.toStdString());
    CLI::App *verb = app.add_subcommand("export", "Write a trained model in another format");
    verb->add_option("MODEL", options->model, "A trained model (.safetensors)")->required();
    verb->add_option("--format", options->format)->required()->check(CLI::IsMember(names));
    verb->add_option("--out", options->out, "The file to write; of pytorch the folder")->required();
    verb->callback([=, &chosen] { chosen.run = [options] { return exportFile(*options); }; });
}

} // namespace workbench
