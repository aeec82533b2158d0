#pragma once

#include "ui/data/test_looks.h"
#include "ui/evaluation/evaluation_page.h"

namespace workbench {

/// "5 084 of 6 000 validation images right: 84.7 %. Weights of epoch 3."
QString headlineOf(const EvaluatedPart &part);

/// What has to be known of these numbers before they are believed; empty: nothing.
QString caveatOf(const EvaluatedPart &part, bool stale, bool running, const Project &project);

/// "The test set was looked at 3 times: 2 at the end of a run, 1 by asking."
QString looksText(const TestLooks::Count &count);

/// Why that is counted.
QString looksHelp();

} // namespace workbench
