#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace workbench {

/// Height and width (or the first and second of any two integers).
struct IntegerPair
{
    std::int64_t height = 0;
    std::int64_t width = 0;
    bool operator==(const IntegerPair &) const = default;
};

struct RealPair
{
    double first = 0;
    double second = 0;
    bool operator==(const RealPair &) const = default;
};

/// Pixels at the four sides, in PyTorch's order.
struct IntegerSides
{
    std::int64_t left = 0;
    std::int64_t right = 0;
    std::int64_t top = 0;
    std::int64_t bottom = 0;

    bool isEven() const { return left == right && left == top && left == bottom; }
    bool operator==(const IntegerSides &) const = default;
};

using Integers = std::vector<std::int64_t>;

/// One parameter's value; a QString is one of a fixed set of words ("same", "zeros").
using ParameterValue =
    std::variant<bool, std::int64_t, double, IntegerPair, RealPair, IntegerSides, Integers, QString>;

/// Only what differs from PyTorch's defaults is stored, so equal maps mean equal behaviour.
using Parameters = std::map<QString, ParameterValue>;

enum class ParameterKind {
    Boolean,
    Integer,
    Real,
    IntegerPair,
    RealPair,
    IntegerSides,
    IntegerList,
    Choice,
    IntegerPairOrChoice
};

/// What a parameter may be: the property panel, the project file and the command line all read this.
struct ParameterSpec
{
    QString name; ///< PyTorch's name
    ParameterKind kind = ParameterKind::Integer;
    /// PyTorch's default. None: the parameter is required, follows another or may be left out (see below).
    std::optional<ParameterValue> defaultValue = std::nullopt;
    double minimum = 0;
    double maximum = 1e9;
    QStringList choices = {};
    /// Without a value this parameter equals that one (PyTorch's stride=None of a pooling layer).
    QString follows = {};
    /// PyTorch's default is None: without a value the layer does without (Upsample's size).
    bool optional = false;
    /// What a new layer from the palette starts with where PyTorch has no default.
    std::optional<ParameterValue> suggested = std::nullopt;
    const char *help = ""; ///< source text, context "ParameterHelp"

    bool isRequired() const { return !defaultValue && follows.isEmpty() && !optional; }
    /// `help` in the language in use.
    QString helpText() const;
};

using ParameterSpecs = std::vector<ParameterSpec>;

/// Values with PyTorch's defaults filled in. Every name read must be in the specs and have a value
/// (`checkParameters` first); ask `has` for an optional one.
class Arguments
{
public:
    Arguments(const ParameterSpecs &specs, const Parameters &parameters);

    bool boolean(const char *name) const { return std::get<bool>(value(name)); }
    std::int64_t integer(const char *name) const { return std::get<std::int64_t>(value(name)); }
    double real(const char *name) const { return std::get<double>(value(name)); }
    IntegerPair pair(const char *name) const { return std::get<IntegerPair>(value(name)); }
    RealPair realPair(const char *name) const { return std::get<RealPair>(value(name)); }
    IntegerSides sides(const char *name) const { return std::get<IntegerSides>(value(name)); }
    Integers list(const char *name) const { return std::get<Integers>(value(name)); }
    /// False for an optional parameter that is not set.
    bool has(const char *name) const { return m_values.contains(QString::fromLatin1(name)); }
    /// The word, or an empty string where the value is no word (padding may be "same" or a pair).
    QString word(const char *name) const;
    const ParameterValue &value(const char *name) const;

private:
    std::map<QString, ParameterValue> m_values;
};

const ParameterSpec *findSpec(const ParameterSpecs &specs, const QString &name);

/// The value in effect: set, default, or the followed parameter's. None where a required one is missing.
std::optional<ParameterValue> effectiveValue(const ParameterSpecs &specs, const Parameters &parameters,
                                             const QString &name);

/// One sentence about the first value that is missing, of the wrong kind or out of range; none when all is
/// well.
std::optional<QString> checkParameters(const ParameterSpecs &specs, const Parameters &parameters);

/// The same for one value.
std::optional<QString> checkValue(const ParameterSpec &spec, const ParameterValue &value);

/// Stores `value`, or removes the entry when it is PyTorch's default.
void setParameter(Parameters &parameters, const ParameterSpec &spec, const ParameterValue &value);

/// Another allowed value next to this one, as an edit might make it; the value itself where there is no
/// other.
ParameterValue neighbouringValue(const ParameterSpec &spec, const ParameterValue &value);

/// As PyTorch source writes it: 5, (5, 3), True, 0.001, 'same'.
QString pythonText(const ParameterValue &value);

/// As people read it: 5 × 5, 2 × 2, on, 0.001, same.
QString displayText(const ParameterValue &value);

/// What a person typed for a parameter of this kind: "5", "5x3", "5, 3", "same", "0.001"; none when it is not
/// understood.
std::optional<ParameterValue> parseValue(const ParameterSpec &spec, const QString &text);

/// A real number in the shortest form that reads back the same, whatever the locale: 0.001, 1e-08.
QString realText(double value);

} // namespace workbench
