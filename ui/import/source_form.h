#pragma once

#include "core/data/data_spec.h"
#include "core/graph/shape.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace workbench {

/// The parts of a data SPEC as fields: the kind of source, where it is, what is what in it, and the size its
/// images are brought to.
class SourceForm : public QWidget
{
    Q_OBJECT

public:
    explicit SourceForm(QWidget *parent = nullptr);

    DataSpec spec() const;
    void setSpec(const DataSpec &spec);
    /// The shape of images the network takes: offered with one click.
    void setNetworkInput(const Shape &input);
    /// The columns of the CSV file, to choose from.
    void setColumns(const QStringList &columns);

Q_SIGNALS:
    /// The user changed something.
    void changed();

private:
    void addSource();
    void addLocation();
    void addOptions();
    void addSize();
    enum class Place { File, Folder, Either };
    QWidget *withBrowseButtons(QLineEdit *field, Place place);
    void browse(QLineEdit *field, bool folder);
    void showFieldsOfSource();
    QString source() const;

    QFormLayout *m_form;
    QComboBox *m_source;
    QLineEdit *m_location;
    QWidget *m_locationRow = nullptr;
    QMap<QString, QLineEdit *> m_texts;   ///< by option
    QMap<QString, QComboBox *> m_columns; ///< by option
    QMap<QString, QWidget *> m_rows;      ///< by option: what is shown and hidden
    QSpinBox *m_height;
    QSpinBox *m_width;
    QComboBox *m_channels;
    QComboBox *m_resize;
    Shape m_input;
};

} // namespace workbench
