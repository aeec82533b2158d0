#pragma once

#include <QTextBrowser>

namespace workbench {

/// A step's Markdown, as high as it needs to be: what is around it scrolls. Links to the web open in the
/// browser, others nowhere.
class StepText : public QTextBrowser
{
    Q_OBJECT

public:
    explicit StepText(QWidget *parent = nullptr);

    /// `folder`: where the pictures of the text lie.
    void showMarkdown(const QString &text, const QString &folder = {});

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void style();
    void fitHeight();
};

} // namespace workbench
