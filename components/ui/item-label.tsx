// An item in words: its kind and its mask, or only the kind where no mask is kept.
import { itemKey } from '@/components/labels';
import { useText } from '@/components/text-context';
import type { Kind } from '@/utils/core/item';
import { Untrusted } from './untrusted';

interface Props {
  readonly kind: Kind;
  readonly subtype?: string;
  readonly mask: string | null;
}

export function ItemLabel({ kind, subtype, mask }: Props) {
  const text = useText();
  return (
    <span>
      {text(itemKey(kind, subtype))}
      {mask && (
        <>
          {' '}
          <Untrusted class="mask" value={mask} limit={40} />
        </>
      )}
    </span>
  );
}
