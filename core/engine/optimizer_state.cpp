#include "core/engine/optimizer_state.h"

#include "core/engine/model.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct OptimizerStateText
{
    Q_DECLARE_TR_FUNCTIONS(Optimizer)
};

namespace optim = torch::optim;

/// The tensors and the counter of each optimizer's state, by PyTorch's names.
template<typename Visitor>
void visit(optim::SGDParamState &state, const Visitor &visitor)
{
    visitor.tensor("momentum_buffer", state.momentum_buffer());
}

template<typename State, typename Visitor>
void visitAdam(State &state, const Visitor &visitor)
{
    visitor.count("step", state.step());
    visitor.tensor("exp_avg", state.exp_avg());
    visitor.tensor("exp_avg_sq", state.exp_avg_sq());
    visitor.tensor("max_exp_avg_sq", state.max_exp_avg_sq());
}

template<typename Visitor>
void visit(optim::AdamParamState &state, const Visitor &visitor)
{
    visitAdam(state, visitor);
}

template<typename Visitor>
void visit(optim::AdamWParamState &state, const Visitor &visitor)
{
    visitAdam(state, visitor);
}

template<typename Visitor>
void visit(optim::RMSpropParamState &state, const Visitor &visitor)
{
    visitor.count("step", state.step());
    visitor.tensor("square_avg", state.square_avg());
    visitor.tensor("momentum_buffer", state.momentum_buffer());
    visitor.tensor("grad_avg", state.grad_avg());
}

template<typename Visitor>
void visit(optim::AdagradParamState &state, const Visitor &visitor)
{
    visitor.count("step", state.step());
    visitor.tensor("sum", state.sum());
}

/// Copies a state out.
struct Writer
{
    TensorMap &map;
    QString prefix;

    void tensor(const char *name, const torch::Tensor &tensor) const
    {
        if (tensor.defined())
            map[prefix + QLatin1String(name)] = dataOf(tensor);
    }
    void count(const char *name, std::int64_t count) const
    {
        map[prefix + QLatin1String(name)] = dataOf(torch::tensor(count, torch::kLong));
    }
};

/// Fills a state; what is not there stays as it is.
struct Reader
{
    const TensorMap &map;
    QString prefix;
    torch::Device device;
    Result<void> &result;

    std::optional<torch::Tensor> find(const char *name) const
    {
        const auto found = map.find(prefix + QLatin1String(name));
        if (found == map.end())
            return std::nullopt;
        const auto read = tensorOf(found->second, found->first);
        if (read)
            return *read;
        result = tl::unexpected(read.error());
        return std::nullopt;
    }
    void tensor(const char *name, torch::Tensor &target) const
    {
        if (const auto read = find(name))
            target = read->to(device);
    }
    void count(const char *name, std::int64_t &target) const
    {
        if (const auto read = find(name); read && read->numel() == 1)
            target = read->item<std::int64_t>();
    }
};

/// LibTorch knows a parameter's state by the address of its implementation, which newer versions no longer
/// write out.
template<typename States>
auto keyOf(const States &, const torch::Tensor &parameter)
{
    if constexpr (std::is_same_v<typename States::key_type, std::string>)
        return c10::guts::to_string(parameter.unsafeGetTensorImpl());
    else
        return static_cast<void *>(parameter.unsafeGetTensorImpl());
}

QString prefixOf(std::size_t parameter)
{
    return QStringLiteral("optimizer/%1/").arg(parameter);
}

template<typename State>
void write(optim::Optimizer &optimizer, TensorMap &map)
{
    auto &states = optimizer.state();
    const auto &parameters = optimizer.param_groups().front().params();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (const auto found = states.find(keyOf(states, parameters[i])); found != states.end())
            visit(static_cast<State &>(*found->second), Writer{map, prefixOf(i)});
    }
}

template<typename State>
Result<void> read(optim::Optimizer &optimizer, const TensorMap &map)
{
    Result<void> result;
    auto &states = optimizer.state();
    const auto &parameters = optimizer.param_groups().front().params();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const QString prefix = prefixOf(i);
        const auto first = map.lower_bound(prefix);
        if (first == map.end() || !first->first.startsWith(prefix))
            continue;
        auto state = std::make_unique<State>();
        visit(*state, Reader{map, prefix, parameters[i].device(), result});
        states[keyOf(states, parameters[i])] = std::move(state);
    }
    return result;
}

/// Calls `action` with the type of the optimizer's state.
template<typename Action>
auto withStateOf(const QString &type, const Action &action)
{
    if (type == QLatin1String("SGD"))
        return action.template operator()<optim::SGDParamState>();
    if (type == QLatin1String("AdamW"))
        return action.template operator()<optim::AdamWParamState>();
    if (type == QLatin1String("RMSprop"))
        return action.template operator()<optim::RMSpropParamState>();
    if (type == QLatin1String("Adagrad"))
        return action.template operator()<optim::AdagradParamState>();
    return action.template operator()<optim::AdamParamState>();
}

} // namespace

TensorMap optimizerState(optim::Optimizer &optimizer, const QString &type)
{
    TensorMap map;
    withStateOf(type, [&]<typename State>() { write<State>(optimizer, map); });
    return map;
}

Result<void> setOptimizerState(optim::Optimizer &optimizer, const QString &type, const TensorMap &state)
{
    return withStateOf(type, [&]<typename State>() { return read<State>(optimizer, state); });
}

TensorData generatorState()
{
    auto generator = at::globalContext().defaultGenerator(at::kCPU);
    const std::lock_guard lock(generator.mutex());
    // Bytes, as whole numbers of eight.
    return dataOf(generator.get_state().view(torch::kLong));
}

Result<void> setGeneratorState(const TensorData &state)
{
    auto generator = at::globalContext().defaultGenerator(at::kCPU);
    const std::lock_guard lock(generator.mutex());
    const auto tensor = tensorOf(state, QStringLiteral("generator"));
    if (!tensor)
        return tl::unexpected(tensor.error());
    if (state.dtype != QLatin1String("I64") || tensor->nbytes() != generator.get_state().nbytes())
        return failure(OptimizerStateText::tr("the state of the random numbers is of another LibTorch"));
    generator.set_state(tensor->view(torch::kByte));
    return {};
}

} // namespace workbench
