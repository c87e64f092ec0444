// How far a number or an article was checked, as a word and an icon.
import { Icon } from '@/components/icons';
import { useText } from '@/components/text-context';
import type { Status } from '@/utils/core/remedy/pack';

export function StatusChip({ status }: { readonly status: Status }) {
  const text = useText();
  const verified = status === 'verified';
  return (
    <span class={`chip ${verified ? 'trusted' : ''}`}>
      <Icon name={verified ? 'check' : 'question'} size={13} />
      {text(verified ? 'leaked_verified' : 'leaked_check_this')}
    </span>
  );
}
