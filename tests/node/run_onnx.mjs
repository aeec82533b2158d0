// Runs exported ONNX files with ONNX Runtime and compares. Usage: run_onnx.mjs MODULES FOLDER, where MODULES holds
// node_modules, and each folder in FOLDER holds ONNX files with expected.safetensors: plain.onnx makes "output" of
// "input", pixels.onnx of "pixels", and whole.onnx makes "probabilities" of "pixels".

import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const tolerance = 1e-5;
const files = {
  "plain.onnx": ["input", "output"],
  "pixels.onnx": ["pixels", "output"],
  "whole.onnx": ["pixels", "probabilities"],
};

function readTensors(file) {
  const raw = fs.readFileSync(file);
  const start = 8 + Number(raw.readBigUInt64LE(0));
  const header = JSON.parse(raw.subarray(8, start).toString("utf8"));
  const tensors = {};
  for (const [name, entry] of Object.entries(header)) {
    if (name === "__metadata__") continue;
    const [begin, end] = entry.data_offsets;
    // A copy, for a Float32Array has to begin at a multiple of four.
    const bytes = Uint8Array.from(raw.subarray(start + begin, start + end));
    tensors[name] = { data: new Float32Array(bytes.buffer), sizes: entry.shape };
  }
  return tensors;
}

// The largest difference, for outputs above 1 relative to the largest of them; infinite where counts differ.
function difference(found, expected) {
  if (found.length !== expected.length) return Infinity;
  let worst = 0;
  let largest = 1;
  for (let i = 0; i < found.length; ++i) {
    worst = Math.max(worst, Math.abs(found[i] - expected[i]));
    largest = Math.max(largest, Math.abs(expected[i]));
  }
  return worst / largest;
}

async function run(runtime, file, tensors) {
  const session = await runtime.InferenceSession.create(file, {
    logSeverityLevel: 3,
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const [from, to] = files[path.basename(file)];
  const input = new runtime.Tensor("float32", tensors[from].data, tensors[from].sizes);
  const outputs = await session.run({ [session.inputNames[0]]: input });
  return difference(outputs[session.outputNames[0]].data, tensors[to].data);
}

async function main([modules, root]) {
  const runtime = createRequire(path.resolve(modules, "package.json"))("onnxruntime-node");
  let count = 0;
  let worst = 0;
  for (const name of fs.readdirSync(root).sort()) {
    const folder = path.join(root, name);
    const tensors = readTensors(path.join(folder, "expected.safetensors"));
    for (const file of Object.keys(files).filter((file) => fs.existsSync(path.join(folder, file)))) {
      const found = await run(runtime, path.join(folder, file), tensors);
      if (!(found < tolerance)) throw new Error(`${name}, ${file}: differs by ${found}`);
      worst = Math.max(worst, found);
      ++count;
    }
  }
  if (count === 0) throw new Error(`there are no ONNX files in ${root}`);
  console.log(`ONNX Runtime answers the same to ${count} files; greatest difference ${worst.toExponential(1)}`);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
