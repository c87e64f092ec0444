// Strings that others chose (sites, masks, addresses): as text, isolated from the sentence's direction, cut to size.
import { shorten } from '@/components/format';

/** Never rendered as markup; the whole of a cut string is in its title, up to 2,000 characters. */
export function Untrusted({ value, limit = 120, class: className }: { readonly value: string; readonly limit?: number; readonly class?: string }) {
  const shown = shorten(value, limit);
  return (
    <bdi class={className} title={shown === value ? undefined : shorten(value, 2000)}>
      {shown}
    </bdi>
  );
}
