// The language of a page, handed down to every component.
// Never: a choice of language; whoever opens the page loaded it.
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '@/utils/core/text';

export interface Words {
  readonly text: Text;
  /** BCP 47, for `lang` attributes and Intl. */
  readonly lang: string;
}

const Context = createContext<Words>({ text: (key) => key, lang: 'en' });

export function TextProvider({ text, lang, children }: Words & { readonly children?: ComponentChildren }) {
  return <Context.Provider value={{ text, lang }}>{children}</Context.Provider>;
}

export function useWords(): Words {
  return useContext(Context);
}

export function useText(): Text {
  return useWords().text;
}

export function useLang(): string {
  return useWords().lang;
}
