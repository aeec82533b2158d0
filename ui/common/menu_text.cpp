#include "ui/common/menu_text.h"

#include <QRegularExpression>

namespace workbench {

QString withoutMnemonic(QString menuText)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&\\w\\)|&"));
    return menuText.remove(mnemonic);
}

} // namespace workbench
