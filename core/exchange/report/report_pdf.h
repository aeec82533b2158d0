#pragma once

#include "core/exchange/report/report_content.h"

namespace workbench {

/// The report on numbered A4 pages; drawings stay drawings, tables break between rows. Files it carries are
/// attached. Needs a QGuiApplication, for fonts; any thread.
QByteArray reportPdf(const ReportContent &content);

} // namespace workbench
