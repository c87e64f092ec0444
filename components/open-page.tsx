// Draws a page of ours in the person's language; called again with other words, it redraws and keeps its state.
import { type ComponentChild, render } from 'preact';
import type { MessageKey } from '@/utils/core/text';
import { TextProvider, type Words } from './text-context';

/** Draws into the element with the id `app`. */
export function openPage({ text, lang }: Words, title: MessageKey, content: ComponentChild): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('the page has no #app');
  document.documentElement.lang = lang;
  document.title = text(title);
  render(
    <TextProvider text={text} lang={lang}>
      {content}
    </TextProvider>,
    root,
  );
}
