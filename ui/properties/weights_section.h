#pragma once

#include "core/document/document.h"
#include "ui/properties/parameter_form.h"

namespace workbench {

/// How the weights of the selected layers begin, and whether they are trained. Every change is an undoable
/// edit of all selected layers that have weights.
class WeightsSection : public QWidget
{
    Q_OBJECT

public:
    explicit WeightsSection(Document &document, QWidget *parent = nullptr);

    /// Hides itself for a layer without parameters.
    void showLayer(const Layer &layer);

private:
    void edit(const QString &name, const ParameterValue &value);

    Document &m_document;
    ParameterForm *m_form;
    QString m_id;
};

} // namespace workbench
