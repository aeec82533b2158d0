#pragma once

#include "core/document/document.h"
#include "core/explain/convolution_geometry.h"
#include "ui/properties/section.h"

#include <QPixmap>
#include <functional>
#include <map>

class QTableWidget;

namespace workbench {

struct ColorScale;

/// A place in an output that is kept to be compared.
struct Pin
{
    std::int64_t channel = 0;
    Pixel pixel;
    bool operator==(const Pin &) const = default;
};

/// What is told of a pinned position. Without numbers: it lies outside of this output.
struct PinnedNumbers
{
    QString name = QString();    ///< "output[0, 3, 4]"
    QStringList numbers = {};    ///< one for each column
    bool agrees = false;         ///< the worked result with LibTorch's
    QPixmap picture = QPixmap(); ///< of the numbers it reads; may be null
};

/// Pinned positions of the layer looked at, under one another. Each layer keeps its own until another project
/// is opened.
class PinTable : public Section
{
    Q_OBJECT

public:
    explicit PinTable(const Document &document, QWidget *parent = nullptr);

    /// `describe` is asked for a row of `columns`, numbers' names, whenever the table is refreshed.
    void setColumns(const QStringList &columns, std::function<PinnedNumbers(const Pin &)> describe);
    void setLayer(const QString &layer);
    void pin(const Pin &pin);
    void refresh();

Q_SIGNALS:
    void pinChosen(const workbench::Pin &pin);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::vector<Pin> &pins() { return m_pins[m_layer]; }
    void unpin(int row);
    void fillRow(int row, const PinnedNumbers &pinned);
    void addRemover(int row, const QString &name);
    int verdictColumn() const;

    std::map<QString, std::vector<Pin>> m_pins; ///< by layer
    QString m_layer;
    std::function<PinnedNumbers(const Pin &)> m_describe;
    QStringList m_columns;
    QTableWidget *m_table;
    QLabel *m_hint;
};

/// Numbers that were read, as a small picture.
QPixmap pinPicture(const std::vector<float> &values, IntegerPair size, const ColorScale &scale);

} // namespace workbench
