// What this is, in which version, under which licence, and what it is not.
import { useText } from '@/components/text-context';
import { Mark } from '@/components/ui/mark';

const LINES = ['options_about_local', 'options_about_licence', 'options_about_law', 'options_about_limits'] as const;

export function About({ version }: { readonly version: string }) {
  const text = useText();
  return (
    <div class="card stack measure">
      <div class="row">
        <Mark size={48} />
        <div>
          <h2>{text('extension_name')}</h2>
          <p class="soft">{text('options_about_version', { version })}</p>
        </div>
      </div>
      <p>{text('extension_description')}</p>
      <ul class="bullets stack close">
        {LINES.map((line) => (
          <li key={line}>{text(line)}</li>
        ))}
      </ul>
    </div>
  );
}
