#pragma once

#include <QFileInfo>
#include <QProcess>

namespace workbench::test {

struct ScriptRun
{
    int exitCode = -1; ///< 77: what the script needs is not installed; -1: it did not end by itself
    QByteArray output;
};

inline ScriptRun runScript(const QString &interpreter, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(interpreter, arguments);
    if (!process.waitForFinished(250'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.errorString().toUtf8() + process.readAll()};
    return {process.exitCode(), process.readAll()};
}

/// Runs a script of tests/python.
inline ScriptRun runPython(const QString &script, const QStringList &arguments)
{
    return runScript(QStringLiteral("/usr/bin/python3"),
                     QStringList{QStringLiteral(TEST_DATA "/python/") + script} + arguments);
}

/// Runs exported ONNX files with the ONNX Runtime that packaging/test.sh installs.
inline ScriptRun runOnnxRuntime(const QString &folder)
{
    const QString modules = QStringLiteral(TEST_DATA "/../build/node");
    if (!QFileInfo::exists(modules + QStringLiteral("/node_modules/onnxruntime-node")))
        return {77, "ONNX Runtime for Node.js is not installed (packaging/test.sh does so where npm is): "
                    "ONNX files are not run"};
    return runScript(QStringLiteral("node"),
                     {QStringLiteral(TEST_DATA "/node/run_onnx.mjs"), modules, folder});
}

} // namespace workbench::test
