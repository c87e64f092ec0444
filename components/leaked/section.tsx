// A card with a heading that can be jumped to.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly title: string;
  /** For jumping; unique on the page. */
  readonly name: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Section({ title, name, class: className = '', children }: Props) {
  const id = useId();
  return (
    <section id={name} class={`card stack ${className}`} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
