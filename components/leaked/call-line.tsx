// An office on one line: its name, its telephone number, its site.
import { useLang } from '@/components/text-context';
import type { Authority, Names } from '@/utils/core/remedy/pack';
import { OutLink } from './out-link';

export function CallLine({ authority }: { readonly authority: Authority }) {
  const name = useName()(authority.names);
  const { phone, url } = authority;
  return (
    <span>
      {name} {phone && <PhoneLink phone={phone} />}
      {!phone && url && <OutLink href={url}>{hostOf(url)}</OutLink>}
    </span>
  );
}

export function PhoneLink({ phone }: { readonly phone: string }) {
  return (
    <a class="phone" href={`tel:${phone}`}>
      {phone}
    </a>
  );
}

export function hostOf(url: string): string {
  return new URL(url).host;
}

/** Picks the name in the language of the page. */
export function useName(): (names: Names) => string {
  const lang = useLang();
  return (names) => (lang.startsWith('zh') ? names.zh : names.en);
}
