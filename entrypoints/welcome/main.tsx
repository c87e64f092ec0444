// Opens the welcome.
import { openPage } from '@/components/open-page';
import { loadText } from '@/utils/platform/load-text';
import { watchSettings } from '@/utils/platform/settings';
import { App } from './app';
import '@/components/theme.css';
import '@/components/welcome/welcome.css';

async function draw() {
  openPage(await loadText(), 'welcome_title', <App />);
}

watchSettings(draw);
void draw();
