#pragma once

#include "core/insight/responses.h"
#include "ui/properties/section.h"

#include <QStringList>

class QComboBox;

namespace workbench {

class PlotExports;
class ResponseChart;

/// How one channel answers to each class, with the order of the classes, and what can be taken from it.
class ResponseSection : public Section
{
    Q_OBJECT

public:
    explicit ResponseSection(QWidget *parent = nullptr);

    /// `responses` may be null: not known yet. `fileName`: of what is saved, without its ending.
    void setResponses(const LayerResponsesPointer &responses, std::int64_t channel,
                      const QStringList &classNames, const QString &fileName);

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

private:
    QLayout *makeTools();
    std::function<QByteArray()> csv() const;

    LayerResponsesPointer m_responses;
    std::int64_t m_channel = 0;
    QStringList m_classNames;
    QString m_fileName;
    QComboBox *m_order;
    ResponseChart *m_chart;
    PlotExports *m_exports;
};

} // namespace workbench
