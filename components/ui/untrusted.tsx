// Strings that others chose (sites, masks, addresses): as text, isolated from the sentence's direction, cut to size.
import { presentable } from '@/components/format';

/** Never rendered as markup; the whole of a cut string is in its title, up to 2,000 characters. */
export function Untrusted({
  value,
  limit = 120,
  class: className,
}: {
  readonly value: string;
  readonly limit?: number;
  readonly class?: string;
}) {
  const shown = presentable(value, limit);
  const whole = presentable(value, 2000);
  return (
    <bdi class={className} title={shown === whole ? undefined : whole}>
      {shown}
    </bdi>
  );
}
