// Opens the options.
import { openPage } from '@/components/open-page';
import { loadText } from '@/utils/platform/load-text';
import { watchSettings } from '@/utils/platform/settings';
import { App } from './app';
import '@/components/theme.css';
import '@/components/options/options.css';

async function draw() {
  openPage(await loadText(), 'options_title', <App />);
}

watchSettings(draw);
void draw();
