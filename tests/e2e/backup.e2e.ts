// A backup is made, everything is erased, the backup is brought in again: the same rows. A wrong passphrase loses nothing.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keepFiles, pickBytes, pressNamed, says, typeNamed } from '#tests/support/ours.ts';
import { rowsOf, stored } from '#tests/support/stored.ts';
import { until } from '#tests/support/until.ts';
import { BROWSERS } from '#tests/support/which.ts';
import { createWorld, type World } from '#tests/support/world.ts';
import type { Disclosure } from '@/utils/core/ledger/disclosure.ts';
import * as story from './story.people.ts';
import { VALUES } from './story.people.ts';

const PASSPHRASE = 'lantern otter velvet nineteen';

vi.setConfig({ testTimeout: 180_000 });

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld(name);
    await story.moveToChina(world);
  }, 180_000);
  afterAll(() => world?.close());

  const rows = async () => (await rowsOf<Disclosure>(world, 'disclosures')).map(({ id }) => id).sort();

  test('a backup brings the record back after everything was erased', async () => {
    const shop = await story.openShop(world);
    await story.fillShop(shop);
    await story.pay(shop);
    await (await shop.dialog()).press(/^Send this once$/);
    await story.answered(shop);
    await shop.close();
    const before = await rows();
    expect(before.length).toBeGreaterThan(2);

    const options = await world.extensionPage('options.html#backup');
    await says(options, 'No backup was made yet.');
    const files = await keepFiles(options);
    await typeNamed(options, /^Passphrase for this backup/, PASSPHRASE);
    await typeNamed(options, /^The same once more/, PASSPHRASE);
    await pressNamed(options, /^Make the backup$/);
    await says(options, /The backup was made, with \d+ rows/);
    const [file] = await files();
    expect(Buffer.from(file!, 'latin1').subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    for (const value of VALUES) expect(file).not.toContain(value);

    await world.asExtension('browser.runtime.sendMessage({ type: "eraseAll" })');
    await until('everything to be gone', async () => (await rows()).length === 0);

    await options.goto('about:blank');
    await options.goto(`${world.origin}/options.html#backup`);
    await says(options, 'Bring a backup back');
    await pickBytes(options, 'mine.jsonl.age', file!);
    await typeNamed(options, /^The passphrase of this backup/, 'not the one');
    await pressNamed(options, /^Open$/);
    await says(options, 'The file does not open with this passphrase.');
    expect(await rows()).toEqual([]);
    await typeNamed(options, /^The passphrase of this backup/, PASSPHRASE);
    await pressNamed(options, /^Open$/);
    await says(options, new RegExp(`${before.length} rows are new here`));
    expect(await rows()).toEqual([]);
    await pressNamed(options, /^Bring it in$/);
    await says(options, 'The backup was brought in.');
    expect(await rows()).toEqual(before);

    const again = await story.openShop(world);
    await again.type('[name=card]', story.ALICE.card);
    await story.pay(again);
    await (await again.dialog()).press(/^Send this once$/);
    await story.answered(again);
    await again.close();
    // The key came back too: the card is the same item as before.
    const items = await rowsOf<{ kind: string }>(world, 'items');
    expect(items.filter(({ kind }) => kind === 'cc-number')).toHaveLength(1);

    await pressNamed(options, /^Put the record back as it was$/);
    await says(options, 'The record is as it was before the backup was brought in.');
    expect(await rows()).toEqual([]);
    const left = Object.keys(await stored(world)).filter((place) => /^whence-(before|staging)\//.test(place));
    expect(left).toEqual([]);
    expect(world.strangers()).toEqual([]);
  });
});
