// Adds or changes one sentence in both languages: node scripts/message.mjs KEY 'English' '中文'
// Or many: node scripts/message.mjs --file FILE.json with {"key": ["English", "中文"], ...}. Keeps the catalogue sorted.
import { mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';

const [first, ...rest] = process.argv.slice(2);
const entries = first === '--file' ? Object.entries(JSON.parse(readFileSync(rest[0], 'utf8'))) : [[first, rest]];
for (const [key, pair] of entries) {
  if (!/^[a-zA-Z]\w*$/.test(key) || pair?.length !== 2 || pair.some((text) => typeof text !== 'string')) {
    console.error(`message: ${key} needs a key of letters, digits and _, an English and a Chinese sentence`);
    process.exit(2);
  }
}

const lock = new URL('../node_modules/.messages-lock', import.meta.url);
for (let tries = 0; ; tries++) {
  try {
    mkdirSync(lock);
    break;
  } catch (error) {
    if (tries > 100) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}
try {
  ['en', 'zh_CN'].forEach((language, index) => {
    const file = new URL(`../public/_locales/${language}/messages.json`, import.meta.url);
    const catalogue = JSON.parse(readFileSync(file, 'utf8'));
    for (const [key, pair] of entries) catalogue[key] = { message: pair[index] };
    const sorted = Object.fromEntries(Object.entries(catalogue).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(new URL(`${file}.new`), `${JSON.stringify(sorted, null, 2)}\n`);
    renameSync(new URL(`${file}.new`), file);
  });
} finally {
  rmdirSync(lock);
}
