#include "core/exchange/python_name.h"

#include "core/exchange/reserved_words.h"

namespace workbench {

namespace {

bool isKeyword(const QString &name)
{
    static const QSet<QString> keywords = wordsOf(QStringLiteral(
        "False None True and as assert async await break class continue def del elif else except finally "
        "for from global if import in is lambda nonlocal not or pass raise return try while with yield"));
    return keywords.contains(name);
}

/// What PyTorch 1.13 to 2.x gives every module: a submodule of that name would be hidden by it, or break it.
/// And `torch`: TorchScript files put the submodule into a local variable of its name.
bool isModuleMember(const QString &name)
{
    static const QSet<QString> members = wordsOf(QStringLiteral(
        "training forward T_destination add_module apply bfloat16 buffers call_super_init children compile "
        "cpu cuda double dump_patches eval extra_repr float get_buffer get_extra_state get_parameter "
        "get_submodule half ipu load_state_dict modules mtia named_buffers named_children named_modules "
        "named_parameters parameters register_backward_hook register_buffer register_forward_hook "
        "register_forward_pre_hook register_full_backward_hook register_full_backward_pre_hook "
        "register_load_state_dict_post_hook register_load_state_dict_pre_hook register_module "
        "register_parameter register_state_dict_post_hook register_state_dict_pre_hook requires_grad "
        "requires_grad_ set_extra_state set_submodule share_memory state_dict to to_empty train type xpu "
        "zero_grad torch NoneType _apply _backward_hooks _backward_pre_hooks _buffers _call_impl "
        "_compiled_call_impl "
        "_forward_hooks _forward_hooks_always_called _forward_hooks_with_kwargs _forward_pre_hooks "
        "_forward_pre_hooks_with_kwargs _get_backward_hooks _get_backward_pre_hooks _get_name "
        "_is_full_backward_hook _load_from_state_dict _load_state_dict_post_hooks "
        "_load_state_dict_pre_hooks _maybe_warn_non_full_backward_hook _modules _named_members "
        "_non_persistent_buffers_set _parameters _register_load_state_dict_pre_hook "
        "_register_state_dict_hook _replicate_for_data_parallel _save_to_state_dict _slow_forward "
        "_state_dict_hooks _state_dict_pre_hooks _version _wrapped_call_impl"));
    return members.contains(name);
}

bool isTakenInForward(const QString &name)
{
    static const QSet<QString> names = wordsOf(QStringLiteral("self x torch nn"));
    return names.contains(name);
}

} // namespace

QString pythonName(const QString &id)
{
    // Python mangles __name within a class, but no name that ends in two underscores.
    if (id.startsWith(QLatin1String("__")))
        return id + QStringLiteral("___");
    const QString stem = stemOf(id);
    return isKeyword(stem) || isModuleMember(stem) ? id + QLatin1Char('_') : id;
}

QString pythonVariable(const QString &id)
{
    return isTakenInForward(stemOf(id)) ? id + QLatin1Char('_') : pythonName(id);
}

} // namespace workbench
