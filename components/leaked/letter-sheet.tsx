// The letter as a sheet of paper: what is seen is what is printed.
import { useText } from '@/components/text-context';
import type { LetterLanguage } from '@/utils/core/remedy/case';
import type { Block, Letter } from '@/utils/core/remedy/letters/letter';

interface Props {
  readonly letter: Letter;
  readonly language: LetterLanguage;
}

export function LetterSheet({ letter, language }: Props) {
  const text = useText();
  return (
    <article class="sheet" lang={language} aria-label={text('letter_preview')}>
      <h3 class="sheet-title">{letter.title}</h3>
      {letter.paragraphs.map((block, index) => (
        <Paragraph key={`${index}:${block.text}`} block={block} />
      ))}
    </article>
  );
}

function Paragraph({ block }: { readonly block: Block }) {
  if (block.style === 'heading') return <h4>{block.text}</h4>;
  return <p class={block.style}>{block.text}</p>;
}
