// A sentence that stands out, with its icon.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '@/components/icons';

type Tone = 'info' | 'trusted' | 'risky';

const ICONS = { info: 'info', trusted: 'check', risky: 'alert' } as const satisfies Record<Tone, IconName>;

export function Notice({ tone = 'info', children }: { readonly tone?: Tone; readonly children: ComponentChildren }) {
  return (
    <div class={`notice ${tone}`}>
      <Icon name={ICONS[tone]} size={18} />
      <div class="grow stack tight">{children}</div>
    </div>
  );
}
