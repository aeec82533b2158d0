#pragma once

#include "core/result.h"

#include <CLI/CLI.hpp>
#include <functional>

namespace workbench {

/// What a verb returns: an exit status, or an error that main prints as one line.
using VerbResult = Result<int>;

/// Set by a verb's callback when it was chosen; run after parsing, so that no exception passes through CLI11.
struct ChosenVerb
{
    std::function<VerbResult()> run;
};

/// Help for --plan.
inline constexpr auto planHelp =
    "auto, plain, replicas:N or lanes:N with N threads; the first and second may end in :channels-last";

// One function a verb, each in its file: adds the verb's options to `app`.
void addInspect(CLI::App &app, ChosenVerb &chosen);
void addTrain(CLI::App &app, ChosenVerb &chosen);
void addEvaluate(CLI::App &app, ChosenVerb &chosen);
void addPredict(CLI::App &app, ChosenVerb &chosen);
void addExport(CLI::App &app, ChosenVerb &chosen);
void addReport(CLI::App &app, ChosenVerb &chosen);
void addData(CLI::App &app, ChosenVerb &chosen);
void addBench(CLI::App &app, ChosenVerb &chosen);

/// The window: what no verb means.
int runWindow(int &argc, char **argv);

} // namespace workbench
