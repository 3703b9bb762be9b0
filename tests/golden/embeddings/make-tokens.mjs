// Writes tokens.jsonl: random texts with the ids that @huggingface/tokenizers 0.2.0 gives for the model's tokenizer.json.
// node make-tokens.mjs MODEL_FOLDER MODULES_FOLDER > tokens.jsonl   (MODULES_FOLDER: where npm installed the package)
// Left out, because that package departs from the model's description there: ideographs beyond the BMP, unassigned code points,
// a final capital sigma, and the names of special tokens.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

const [model, modules] = process.argv.slice(2);
const { Tokenizer } = createRequire(path.join(path.resolve(modules), 'x.js'))('@huggingface/tokenizers');
const definition = JSON.parse(fs.readFileSync(path.join(model, 'tokenizer.json'), 'utf8'));
const tokenizer = new Tokenizer(definition, {});
const pieces = Object.keys(definition.model.vocab).slice(104).map(piece => piece.replace(/^##/, ''));

let state = 20260101;
const random = below => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor(state / 4294967296 * below);
};
const ranges = [[0x20, 0x7e], [0x41, 0x5a], [0x30, 0x39], [0x4e00, 0x9fff], [0x3400, 0x4dbf], [0xf900, 0xfaff], [0x3000, 0x303f],
  [0xff00, 0xffef], [0x80, 0x24f], [0x370, 0x52f], [0x300, 0x36f], [0x2000, 0x206f], [0x1f300, 0x1f64f], [0, 0x1f], [0xe000, 0xe0ff],
  [0x10a0, 0x10ff], [0x2c00, 0x2cff], [0x10400, 0x1044f]];
const makers = [
  ...ranges.map(([from, to]) => () => String.fromCodePoint(from + random(to - from + 1))),
  () => pieces[random(pieces.length)], () => pieces[random(pieces.length)], () => ' ', () => 'İ', () => '\u200b', () => '\ufffd',
  () => 'a'.repeat(1 + random(120)),
];

for (let line = 0; line < 800; line++) {
  const chosen = line % 2 ? makers : [makers[random(makers.length)], makers[random(makers.length)]];
  const text = Array.from({ length: 1 + random(20) }, () => chosen[random(chosen.length)]()).join('');
  if (!/\p{Cn}|Σ|\[(PAD|UNK|CLS|SEP|MASK)\]/u.test(text))
    console.log(JSON.stringify({ text, ids: tokenizer.encode(text).ids }));
}
