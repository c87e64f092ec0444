// Why a verdict is what it is, gravest first, in words.
import { isolated } from '@/components/format';
import { reasonKey } from '@/components/labels';
import { useText } from '@/components/text-context';
import type { Reason } from '@/utils/core/trust/verdict';

export function ReasonList({
  reasons,
  limit = reasons.length,
}: {
  readonly reasons: readonly Reason[];
  readonly limit?: number;
}) {
  const text = useText();
  return (
    <ul class="stack close">
      {reasons.slice(0, limit).map((reason) => (
        <li key={reason.code}>{text(reasonKey(reason.code), isolated(reason.params))}</li>
      ))}
    </ul>
  );
}
