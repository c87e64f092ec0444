// storage.local holds a copy of the record: content scripts, and with them a page that took one over, have no business there.
// Never: relied upon. Firefox offers it for storage.session only, where it holds without being asked for.
import { browser } from './browser';

interface Closable {
  setAccessLevel?(levels: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

export async function onlyOurs(): Promise<void> {
  const { local } = browser.storage as unknown as { readonly local: Closable };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
