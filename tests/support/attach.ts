// Chooses files in a file field as a person does, each driver in its own words.
import type { Tab } from './tab.ts';
import { until } from './until.ts';

interface Chooser {
  setInputFiles?(files: string[]): Promise<void>;
  uploadFile?(...files: string[]): Promise<void>;
}
interface Finder {
  $(selector: string): Promise<Chooser | null>;
}

/** Absolute paths of real files; the field's input and change events are the browser's own. */
export async function attach(tab: Tab, selector: string, ...files: string[]): Promise<void> {
  const page = tab.page as unknown as Finder;
  const field = await until(`the file field ${selector}`, () => page.$(selector));
  if (field.setInputFiles) await field.setInputFiles(files);
  else await field.uploadFile?.(...files);
}
