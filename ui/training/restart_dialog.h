#pragma once

#include "ui/common/workspace.h"

#include <QDialog>

class QListWidget;

namespace workbench {

/// Asks where a new run shall begin: with the weights of the best or any kept epoch of the last run, but for
/// layers that are to be drawn anew.
class RestartDialog : public QDialog
{
    Q_OBJECT

public:
    /// `kept`: the epochs with weights, `epochs`: what is known of them.
    RestartDialog(const Network &network, const std::vector<std::int64_t> &kept,
                  const std::vector<EpochMetrics> &epochs, QWidget *parent = nullptr);

    std::int64_t epoch() const;
    std::vector<QString> drawnAnew() const;

private:
    void fillEpochs(const std::vector<std::int64_t> &kept, const std::vector<EpochMetrics> &epochs);
    void fillLayers(const Network &network);

    QListWidget *m_epochs;
    QListWidget *m_layers;
};

} // namespace workbench
