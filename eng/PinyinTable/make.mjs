// Makes src/PolicySearch.Search/Data/pinyin.tsv: a line for each syllable (without tone, ü as v), a tab, and the characters that are read so.
//
//   cd eng/PinyinTable && npm install --no-save pinyin-pro@3.29.4 && node make.mjs
//
// Only the data file is part of the product; NOTICE says where it comes from.

import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

const syllables = new Map();
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCodePoint(code);
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
  for (const reading of new Set(readings)) {
    if (/^[a-z]+$/.test(reading)) syllables.set(reading, (syllables.get(reading) ?? '') + character);
  }
}

const lines = [...syllables].sort(([left], [right]) => (left < right ? -1 : 1)).map(([syllable, characters]) => `${syllable}\t${characters}\n`);
const target = new URL('../../src/PolicySearch.Search/Data/pinyin.tsv', import.meta.url);
writeFileSync(target, `# Characters by syllable, made by eng/PinyinTable from pinyin-pro 3.29.4 (MIT); see NOTICE.\n${lines.join('')}`);
console.log(`${lines.length} syllables`);
