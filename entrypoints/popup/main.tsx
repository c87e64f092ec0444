// Opens the popup: on a tab (`?tab=ID`, else the one in front), or with a trust question (`#trust=TOKEN`).
import { openPage } from '@/components/open-page';
import { loadText } from '@/utils/platform/load-text';
import { watchSettings } from '@/utils/platform/settings';
import { App } from './app';
import { TrustApp } from './trust-app';
import '@/components/theme.css';
import '@/components/popup/popup.css';

const token = new URLSearchParams(location.hash.slice(1)).get('trust');

async function draw() {
  const words = await loadText();
  openPage(words, token ? 'popup_question_title' : 'popup_title', token ? <TrustApp token={token} /> : <App />);
}

watchSettings(draw);
void draw();
