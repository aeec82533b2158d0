// What nearly every source includes, compiled once for a target. Sources still include all they use: the dev preset
// builds without it.
#include <QObject>
#include <QString>
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <tl/expected.hpp>
#include <variant>
#include <vector>
