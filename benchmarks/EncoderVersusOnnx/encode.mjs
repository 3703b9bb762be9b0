// Encodes token ids with ONNX Runtime. One JSON request a line on stdin, { batches: [[[id, ...], ...], ...] }; one JSON answer a
// line on stdout: seconds for each batch, and the vectors in the order of the texts.
// Arguments: the model's file, the folder whose node_modules holds onnxruntime-node, the number of threads.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import path from 'node:path';

const [model, modules, threads] = process.argv.slice(2);
const ort = createRequire(path.join(path.resolve(modules), 'encode.mjs'))('onnxruntime-node');
const session = await ort.InferenceSession.create(model, {
  intraOpNumThreads: Number(threads),
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
});

function feeds(texts) {
  const length = Math.max(...texts.map(ids => ids.length));
  const shape = [texts.length, length];
  const ids = new BigInt64Array(texts.length * length);
  const mask = new BigInt64Array(texts.length * length);
  texts.forEach((text, row) => text.forEach((id, column) => {
    ids[row * length + column] = BigInt(id);
    mask[row * length + column] = 1n;
  }));
  return {
    input_ids: new ort.Tensor('int64', ids, shape),
    attention_mask: new ort.Tensor('int64', mask, shape),
    token_type_ids: new ort.Tensor('int64', new BigInt64Array(ids.length), shape),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const inputs = JSON.parse(line).batches.map(feeds);
  const seconds = [];
  const vectors = [];
  for (const input of inputs) {
    const start = process.hrtime.bigint();
    const { embedding } = await session.run(input);
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
    const width = embedding.dims[1];
    for (let row = 0; row < embedding.dims[0]; row++)
      vectors.push(Array.from(embedding.data.subarray(row * width, (row + 1) * width)));
  }
  console.log(JSON.stringify({ seconds, vectors }));
}
