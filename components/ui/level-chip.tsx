// A verdict's level as a word, a shape and a colour, so that none of them carries it alone.
import { Icon, type IconName } from '@/components/icons';
import { levelKey } from '@/components/labels';
import { useText } from '@/components/text-context';
import type { Level } from '@/utils/core/trust/verdict';

const ICONS = { trusted: 'check', unknown: 'question', risky: 'alert' } as const satisfies Record<Level, IconName>;

export function LevelChip({ level }: { readonly level: Level }) {
  const text = useText();
  return (
    <span class={`chip ${level}`}>
      <Icon name={ICONS[level]} size={13} />
      {text(levelKey(level))}
    </span>
  );
}
