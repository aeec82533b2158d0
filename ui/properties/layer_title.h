#pragma once

#include "core/document/document.h"

class QLabel;
class QLineEdit;

#include <QWidget>

namespace workbench {

/// "conv1 — Conv2d": the layer's name can be typed over; a name that cannot be is refused with the reason.
class LayerTitle : public QWidget
{
    Q_OBJECT

public:
    explicit LayerTitle(Document &document, QWidget *parent = nullptr);

    void showLayer(const Layer &layer);

private:
    void rename();

    Document &m_document;
    QString m_id;
    QLineEdit *m_name;
    QLabel *m_type;
    QLabel *m_refusal;
};

} // namespace workbench
