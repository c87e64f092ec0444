// Asks before something that cannot be taken back. The harmless answer has the focus.
import type { ComponentChildren } from 'preact';
import { useText } from '@/components/text-context';
import { Modal } from './modal';

interface Props {
  readonly title: string;
  /** What the red button does, as a verb. */
  readonly action: string;
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Confirm({ title, action, disabled, onConfirm, onClose, children }: Props) {
  const text = useText();
  return (
    <Modal title={title} onClose={onClose}>
      {children}
      <div class="row end">
        <button type="button" autofocus onClick={onClose}>
          {text('ui_cancel')}
        </button>
        <button type="button" class="danger" disabled={disabled} onClick={onConfirm}>
          {action}
        </button>
      </div>
    </Modal>
  );
}
