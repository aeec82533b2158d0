#include "core/exchange/weight_import.h"

#include "core/csv.h"
#include "core/exchange/weight_matching.h"
#include "core/layers/analysis.h"
#include "core/layers/summary.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace workbench {

namespace {

struct WeightImportText
{
    Q_DECLARE_TR_FUNCTIONS(WeightImport)
};

using Way = NeededTensor::Way;
using State = NeededTensor::State;

/// What a counter begins with.
TensorData zeroCounter()
{
    return {QStringLiteral("I64"), {}, QByteArray(sizeof(std::int64_t), '\0')};
}

/// Words of a file that is read by programs.
QString wayWord(Way way)
{
    static const std::map<Way, QString> words{{Way::Name, QStringLiteral("name")},
                                              {Way::Prefix, QStringLiteral("prefix")},
                                              {Way::Order, QStringLiteral("order")},
                                              {Way::Hand, QStringLiteral("hand")}};
    const auto word = words.find(way);
    return word == words.end() ? QString() : word->second;
}

QString stateWord(State state)
{
    return state == State::Fits      ? QStringLiteral("fits")
           : state == State::Missing ? QStringLiteral("missing")
                                     : QStringLiteral("wrong shape");
}

} // namespace

NeededTensor::State NeededTensor::state() const
{
    if (!found.isEmpty())
        return State::Fits;
    if (!unfitting.isEmpty())
        return State::Unfitting;
    return isCounter ? State::Fits : State::Missing;
}

WeightAssignment::WeightAssignment(const Network &network, std::shared_ptr<const TensorMap> found)
    : m_found(std::move(found))
{
    for (const auto &layer : analyse(network).layers) {
        if (!layer.cost)
            continue;
        for (const auto &tensor : layer.cost->tensors)
            m_needed.push_back({QStringLiteral("%1.%2").arg(layer.id, tensor.name), tensor.sizes,
                                tensor.name == QLatin1String("num_batches_tracked")});
    }
    matchTensors(m_needed, *m_found);
}

std::vector<QString> WeightAssignment::leftOver() const
{
    QSet<QString> taken;
    for (const auto &each : m_needed)
        taken << each.found;
    std::vector<QString> names;
    for (const auto &[name, tensor] : *m_found) {
        if (!taken.contains(name))
            names.push_back(name);
    }
    return names;
}

std::vector<QString> WeightAssignment::candidatesFor(std::size_t needed) const
{
    std::vector<QString> names;
    for (const auto &[name, tensor] : *m_found) {
        if (m_needed.at(needed).isFitting(tensor))
            names.push_back(name);
    }
    return names;
}

Result<void> WeightAssignment::assign(std::size_t needed, const QString &found)
{
    NeededTensor &wish = m_needed.at(needed);
    if (found.isEmpty()) {
        wish.found.clear();
        wish.way = Way::None;
        return {};
    }
    const auto tensor = m_found->find(found);
    if (tensor == m_found->end())
        return failure(WeightImportText::tr("the file has no tensor \"%1\"").arg(found));
    NeededTensor tried = wish;
    tried.found.clear();
    tried.unfitting = found;
    if (!wish.isFitting(tensor->second))
        return failure(*faultOf(tried));
    for (auto &each : m_needed) {
        if (each.found == found) {
            each.found.clear();
            each.way = Way::None;
        }
    }
    wish.found = found;
    wish.way = Way::Hand;
    return {};
}

std::int64_t WeightAssignment::fitting() const
{
    return std::ranges::count_if(m_needed, [](const NeededTensor &each) { return !each.found.isEmpty(); });
}

std::int64_t WeightAssignment::wanted() const
{
    return std::ranges::count_if(m_needed, [](const NeededTensor &each) {
        return !each.found.isEmpty() || each.state() != State::Fits;
    });
}

std::optional<QString> WeightAssignment::faultOf(const NeededTensor &needed) const
{
    if (needed.state() == State::Fits)
        return std::nullopt;
    if (needed.state() == State::Missing)
        return WeightImportText::tr("the file has no tensor for \"%1\" [%2]")
            .arg(needed.name, sizesText(needed.sizes));
    const TensorData &tensor = m_found->at(needed.unfitting);
    if (tensor.sizes != needed.sizes)
        return WeightImportText::tr("the file's \"%1\" has the shape [%2], but \"%3\" needs [%4]")
            .arg(needed.unfitting, sizesText(tensor.sizes), needed.name, sizesText(needed.sizes));
    return WeightImportText::tr("the file's \"%1\" has the type %2, but \"%3\" needs %4")
        .arg(needed.unfitting, tensor.dtype, needed.name, needed.dtype());
}

Result<TensorMap> WeightAssignment::imported(const TensorMap &kept) const
{
    if (!takesAny() && !kept.empty())
        return failure(WeightImportText::tr("no tensor of the file fits the network"));
    TensorMap weights;
    for (const auto &each : m_needed) {
        const auto own = kept.find(each.name);
        if (!each.found.isEmpty())
            weights[each.name] = m_found->at(each.found);
        else if (own != kept.end())
            weights[each.name] = own->second;
        else if (const auto fault = faultOf(each))
            return failure(*fault);
        else
            weights[each.name] = zeroCounter();
    }
    return weights;
}

QString wayText(Way way)
{
    switch (way) {
    case Way::Name:
        return WeightImportText::tr("same name");
    case Way::Prefix:
        return WeightImportText::tr("name after a prefix");
    case Way::Order:
        return WeightImportText::tr("order and shapes");
    case Way::Hand:
        return WeightImportText::tr("chosen by hand");
    case Way::None:
        break;
    }
    return {};
}

QByteArray assignmentCsv(const WeightAssignment &assignment)
{
    QByteArray csv = csvLine({"tensor", "shape", "file_tensor", "file_shape", "by", "state"});
    const auto fileShape = [&](const QString &name) {
        return name.isEmpty() ? QString() : sizesText(assignment.found().at(name).sizes);
    };
    for (const auto &each : assignment.needed()) {
        const QString &name = each.found.isEmpty() ? each.unfitting : each.found;
        csv += csvLine({each.name, sizesText(each.sizes), name, fileShape(name), wayWord(each.way),
                        stateWord(each.state())});
    }
    for (const auto &name : assignment.leftOver())
        csv += csvLine({{}, {}, name, fileShape(name), {}, QStringLiteral("left over")});
    return csv;
}

} // namespace workbench
