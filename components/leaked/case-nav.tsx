// Jumps to the parts of a case. Buttons, not links: the address keeps the case, so that a reload comes back to it.
import { useText } from '@/components/text-context';

const PARTS = [
  ['do-now', 'leaked_do_now'],
  ['who', 'leaked_who'],
  ['evidence', 'leaked_evidence'],
  ['letter', 'leaked_letter'],
  ['report', 'leaked_report'],
] as const;

function jump(name: string): void {
  const section = document.getElementById(name);
  section?.scrollIntoView();
  section?.querySelector('h2')?.focus({ preventScroll: true });
}

export function CaseNav() {
  const text = useText();
  return (
    <nav class="row" aria-label={text('leaked_parts')}>
      {PARTS.map(([name, key]) => (
        <button key={name} type="button" class="small" onClick={() => jump(name)}>
          {text(key)}
        </button>
      ))}
    </nav>
  );
}
