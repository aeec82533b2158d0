#pragma once

// qcustomplot.h 2.1.0 is written with Qt's keywords, which are turned off here because torch uses `slots` as
// a name. Only Plot, its parts and its styles include this file.
#include <QtGlobal>

#define signals Q_SIGNALS
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef foreach
#undef signals
