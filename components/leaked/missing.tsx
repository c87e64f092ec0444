// What a letter still needs, in words, where the letter would stand.
import { formatList } from '@/components/format';
import { useWords } from '@/components/text-context';
import { Empty } from '@/components/ui/empty';
import type { Requirement } from '@/utils/core/remedy/letters/render';

export function Missing({ missing }: { readonly missing: readonly Requirement[] }) {
  const { text, lang } = useWords();
  const needs = formatList(
    missing.map((requirement) => text(`letter_needs_${requirement}`)),
    lang,
  );
  return <Empty title={text('letter_needs', { needs })} />;
}
