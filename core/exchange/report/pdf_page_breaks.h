#pragma once

class QTextDocument;

namespace workbench {

/// Breaks the pages of a laid-out text so that titles do not stay behind at the end of one, and rows of
/// tables are not torn. Private to the report's PDF.
void setPageBreaks(QTextDocument &document);

} // namespace workbench
