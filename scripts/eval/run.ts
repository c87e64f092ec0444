// npm run eval: how well the shipped recogniser does on labelled rows, what it costs, and its predictions for others.
//   npm run eval [-- --corpora DIR] [--write]        score; DIR or WHENCE_CORPORA holds further rows of the same format
//   npm run eval -- --show tax_id                    score, and name the rows in which this kind was missed or wrong
//   npm run eval -- fields|values|texts ROWS OUT     predictions, one line a row
//   npm run eval -- adapter OUT.mjs                  the recogniser as one ES module that exports detect(text, hint)
//   npm run eval -- cost [--write]                   time, as ratios to a bare loop over the same text
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadRecogniser, writeAdapter } from './bundle.ts';
import { type Corpus, OWN, PARTS, type Part, readCorpus, readRows } from './corpus.ts';
import { cost } from './cost.ts';
import { figures, writeSection } from './document.ts';
import { type Measure, measure } from './measure.ts';
import { predictPart } from './predict.ts';
import { drift, RATCHET, readRatchet, writeRatchet } from './ratchet.ts';
import { faultLines, plainTable } from './report.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpora: { type: 'string', default: process.env.WHENCE_CORPORA ?? '' },
    show: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});
const [command = 'score', ...paths] = positionals;

function path(index: number): string {
  const given = paths[index];
  if (given === undefined) throw new Error(`${command} takes ${command === 'adapter' ? 'one file' : 'two files'}`);
  return resolve(given);
}

async function predictions(part: Part): Promise<void> {
  const [rows, out] = [path(0), path(1)];
  const lines = predictPart(part, readRows(rows), await loadRecogniser());
  writeFileSync(out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  console.log(`${lines.length} predictions in ${out}`);
}

async function score(): Promise<void> {
  const by = await loadRecogniser();
  const own = measure(readCorpus(OWN), by);
  print('the own rows', readCorpus(OWN), own);
  if (options.corpora) shared(resolve(options.corpora), by);
  if (options.write) record(own);
  else compare(own);
}

function shared(folder: string, by: Parameters<typeof measure>[1]): void {
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  const corpus = readCorpus(folder);
  const measured = measure(corpus, by);
  print(`the rows in ${folder}`, corpus, measured);
  if (options.write) writeSection('shared', figures(measured));
}

function print(title: string, corpus: Corpus, measured: Measure): void {
  for (const part of PARTS) {
    console.log(plainTable(`${part} of ${title}`, measured[part].figures));
    if (options.show)
      for (const line of faultLines(corpus[part], measured[part].faults, options.show)) console.log(line);
  }
}

function record(own: Measure): void {
  writeRatchet(own);
  writeSection('own', figures(own));
  console.log('\nRecorded.');
}

function compare(own: Measure): void {
  const changes = existsSync(RATCHET) ? drift(readRatchet(), own) : ['nothing is recorded'];
  if (changes.length === 0) return;
  console.log(`\nNot as recorded:\n  ${changes.join('\n  ')}\nIf this is meant: npm run eval -- --write`);
  process.exitCode = 1;
}

async function costs(): Promise<void> {
  const table = cost(await loadRecogniser());
  console.log(table);
  if (options.write) writeSection('cost', table);
}

if (command === 'score') await score();
else if (command === 'cost') await costs();
else if (command === 'adapter') await writeAdapter(path(0));
else if (PARTS.includes(command as Part)) await predictions(command as Part);
else throw new Error(`there is no ${command}: fields, values, texts, adapter or cost`);
