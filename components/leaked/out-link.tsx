// A link that leaves for the web, in a tab of its own; it goes only on the person's click and says where from to nobody.
import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/icons';

export function OutLink({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children} <Icon name="out" size={12} />
    </a>
  );
}
