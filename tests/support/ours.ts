// The extension's own pages as a person uses them: buttons, links and fields found by the words on them.
import { centre } from './place.ts';
import type { Tab } from './tab.ts';
import { until } from './until.ts';

/** Opening one of these pages takes seconds on a busy machine. */
const PATIENCE = { timeout: 30_000 };

const PRESSABLE = 'button, a, summary, label, [role=button]';
const FIELDS = 'input, textarea, select';

/** Names without the signs that isolate their directions. While a question is open over the page, only what is in it can be used. */
const named = (
  selector: string,
  name: RegExp,
) => `[...(document.querySelector('dialog:modal') ?? document).querySelectorAll('${selector}')].find((element) => {
  const said = element.ariaLabel || [...(element.labels ?? [])].map((label) => label.innerText).join(' ') || element.innerText;
  return ${name}.test((said ?? '').replace(/[\\u2066-\\u2069]/g, '').trim()) && !element.disabled && element.getClientRects().length > 0;
})`;

/** Presses the first button, link or label with this name, with the mouse; waits for it. */
export async function pressNamed(tab: Tab, name: RegExp): Promise<void> {
  await tab.click(await pointAt(tab, PRESSABLE, name));
}

/** Clicks the field with this label, takes out what is in it and types; again where keys went astray to another tab. */
export async function typeNamed(tab: Tab, label: RegExp, text: string): Promise<void> {
  await until(`the field called ${label} to hold what was typed`, async () => {
    await tab.page.bringToFront();
    await tab.click(await pointAt(tab, FIELDS, label));
    await tab.press('Control+a');
    await tab.page.keyboard.type(text);
    return (await tab.evaluate(`${named(FIELDS, label)}?.value`)) === text;
  });
}

/** Chooses in a native list, which headless browsers draw outside the page. */
export async function choose(tab: Tab, label: RegExp, value: string): Promise<void> {
  await until(
    `a list called ${label}`,
    () =>
      tab.evaluate<boolean>(`((field) => {
      if (!field) return false;
      field.focus();
      field.value = ${JSON.stringify(value)};
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return field.value === ${JSON.stringify(value)};
    })(${named('select', label)})`),
    PATIENCE,
  );
}

/** Hands a file to the page's only file field. */
export async function pickFile(tab: Tab, name: string, content: string): Promise<void> {
  await tab.evaluate(`((field) => {
    const files = new DataTransfer();
    files.items.add(new File([${JSON.stringify(content)}], ${JSON.stringify(name)}));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })(document.querySelector('input[type=file]'))`);
}

/** The same with bytes, one a letter. */
export async function pickBytes(tab: Tab, name: string, bytes: string): Promise<void> {
  await tab.evaluate(`((field) => {
    const files = new DataTransfer();
    const bytes = Uint8Array.from(${JSON.stringify(bytes)}, (letter) => letter.charCodeAt(0));
    files.items.add(new File([bytes], ${JSON.stringify(name)}));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })(document.querySelector('input[type=file]'))`);
}

/** From now on files that the page hands out are kept instead of saved; asks for them, one byte a letter, once one is there. */
export async function keepFiles(tab: Tab): Promise<() => Promise<readonly string[]>> {
  await tab.evaluate(`{
    globalThis.kept = [];
    URL.createObjectURL = (blob) => {
      blob.arrayBuffer().then((buffer) => {
        let text = '';
        for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
        globalThis.kept.push(text);
      });
      return '';
    };
    HTMLAnchorElement.prototype.click = () => {};
  }`);
  return () => tab.waitFor<readonly string[]>('globalThis.kept.length > 0 && globalThis.kept');
}

/** All words on the page. */
export function words(tab: Tab): Promise<string> {
  return tab.evaluate('document.body.innerText');
}

/** Waits until the page says this, and returns all its words. */
export async function says(tab: Tab, what: RegExp | string): Promise<string> {
  let last = '';
  const text = () => words(tab).then((said) => (last = said));
  const wait = until(
    `the page to say ${what}`,
    async () => {
      const said = await text();
      return (typeof what === 'string' ? said.includes(what) : what.test(said)) && said;
    },
    PATIENCE,
  );
  return wait.catch((error: Error) => {
    throw new Error(`${error.message}. It said: ${last}`);
  });
}

function pointAt(tab: Tab, selector: string, name: RegExp) {
  return until(
    `something called ${name} on the page`,
    () => centre(tab.page.mainFrame(), named(selector, name)),
    PATIENCE,
  );
}
