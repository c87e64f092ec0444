// Opens the popup: on a tab (`?tab=ID`, else the one in front), or with a question (`#trust=TOKEN`, `#held=`, `#leave=`).
import { openPage } from '@/components/open-page';
import { loadText } from '@/utils/platform/load-text';
import { watchSettings } from '@/utils/platform/settings';
import { App } from './app';
import { type About, QuestionApp } from './question-app';
import '@/components/theme.css';
import '@/components/dialog/dialog.css';
import '@/components/popup/popup.css';

const TITLES = { held: 'popup_held_title', trust: 'popup_question_title', leave: 'popup_leave_title' } as const;

const [[about, token] = []] = [...new URLSearchParams(location.hash.slice(1))];
const asks = (Object.keys(TITLES) as About[]).find((name) => name === about);

async function draw() {
  const words = await loadText();
  if (asks && token) openPage(words, TITLES[asks], <QuestionApp about={asks} token={token} />);
  else openPage(words, 'popup_title', <App />);
}

watchSettings(draw);
void draw();
