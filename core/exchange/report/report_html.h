#pragma once

#include "core/exchange/report/report_content.h"

namespace workbench {

/// The report as one file that needs no other and no network: for every browser, light and dark, narrow and
/// wide, and for print. Well-formed XML as well, without scripts.
QByteArray reportHtml(const ReportContent &content);

/// Its style sheet. Private to the report.
QByteArray reportStyle();

} // namespace workbench
