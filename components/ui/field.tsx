// A label, a control and the words below it, tied together for screen readers.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What a control needs to be named and described. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
}

interface Props {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly children: (ids: FieldIds) => ComponentChildren;
}

export function Field({ label, hint, children }: Props) {
  const id = useId();
  return (
    <div class="stack close">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': hint ? `${id}-hint` : undefined })}
      {hint && (
        <div id={`${id}-hint`} class="small soft">
          {hint}
        </div>
      )}
    </div>
  );
}
