#pragma once

#include <QString>

namespace workbench {

/// A menu's text as a button shows it: "Start" of "&Start", "开始" of "开始(&S)".
QString withoutMnemonic(QString menuText);

} // namespace workbench
