// One line that says what was just done, read out by screen readers, with a way back where there is one.
import { useState } from 'preact/hooks';
import { useText } from '@/components/text-context';

export interface Said {
  readonly message: string;
  readonly failed?: boolean;
  readonly undo?: () => void;
}

/** `say` shows a line; `attempt` runs a thing, says what `done` says of it, and in words if it fails. */
export function useStatus() {
  const text = useText();
  const [said, say] = useState<Said | null>(null);
  const attempt = async <T,>(run: () => Promise<T>, done?: Said | ((result: T) => Said)): Promise<boolean> => {
    try {
      const result = await run();
      say(typeof done === 'function' ? done(result) : (done ?? null));
      return true;
    } catch {
      say({ message: text('ui_failed'), failed: true });
      return false;
    }
  };
  return { said, say, attempt };
}

/** Stands in the page from the start: a live region that is added later is not read. */
export function Status({ said, onUndone }: { readonly said: Said | null; readonly onUndone?: () => void }) {
  const text = useText();
  const undo = said?.undo;
  return (
    <div role="status" class={said?.failed ? 'row error' : 'row'}>
      {said && <span class="small">{said.message}</span>}
      {undo && (
        <button
          type="button"
          class="quiet small"
          onClick={() => {
            undo();
            onUndone?.();
          }}
        >
          {text('ui_undo')}
        </button>
      )}
    </div>
  );
}
