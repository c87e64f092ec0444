// An item in words: its kind and its mask, or only the kind where no mask is kept.
import { kindKey } from '@/components/labels';
import { useText } from '@/components/text-context';
import type { Kind } from '@/utils/core/item';
import { Untrusted } from './untrusted';

export function ItemLabel({ kind, mask }: { readonly kind: Kind; readonly mask: string | null }) {
  const text = useText();
  return (
    <span>
      {text(kindKey(kind))}
      {mask && (
        <>
          {' '}
          <Untrusted class="mask" value={mask} limit={40} />
        </>
      )}
    </span>
  );
}
