#pragma once

#include <QTextDocument>
#include <QWidget>

namespace workbench {

/// Written-out arithmetic that changes many times a second: a rich text that grows with its content but
/// never shrinks while its width stays, so that what is below does not jump.
class ArithmeticText : public QWidget
{
    Q_OBJECT

public:
    explicit ArithmeticText(QWidget *parent = nullptr);

    void setHtml(const QString &html);
    QString plainText() const { return m_document.toPlainText(); }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {360, m_height}; }
    QSize minimumSizeHint() const override { return {160, m_height}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateHeight();

    QTextDocument m_document;
    int m_height = 0;
};

} // namespace workbench
