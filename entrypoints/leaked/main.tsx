// Opens the leak page: empty, with a text in hand (`#handed=ID`, `#text=…`), or on a case (`#case=ID`).
import { openPage } from '@/components/open-page';
import { takeHanded } from '@/utils/platform/handover';
import { loadText } from '@/utils/platform/load-text';
import { watchSettings } from '@/utils/platform/settings';
import { App } from './app';
import { caseInHash, clearHash, textInHash } from './hash';
import '@/components/theme.css';
import '@/components/leaked/leaked.css';

async function start() {
  const { hash } = location;
  const caseId = caseInHash(hash);
  // A text in the address is gone before anything else happens: addresses go into the history.
  if (caseId === null) clearHash();
  const initialText = textInHash(hash) || (await takeHanded(hash));
  const draw = async () =>
    openPage(await loadText(), 'leaked_title', <App initialText={initialText} initialCase={caseId} />);
  watchSettings(draw);
  await draw();
}

void start();
