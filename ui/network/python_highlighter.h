#pragma once

#include <QSyntaxHighlighter>

namespace workbench {

/// Keywords, numbers, strings and comments of Python in the theme's colours.
class PythonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override;
};

} // namespace workbench
