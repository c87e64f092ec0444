// What stands where there is nothing yet: says so, and what would fill it.
import type { ComponentChildren } from 'preact';

export function Empty({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="empty">
      <strong>{title}</strong>
      {children && <span class="small">{children}</span>}
    </div>
  );
}
