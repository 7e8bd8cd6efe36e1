import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly buttons: ReactNode;
  /** Also called for Escape and a press beside the dialog: must be the harmless way out. */
  readonly onClose: () => void;
  readonly role?: 'dialog' | 'alertdialog';
  /** `large` takes what room there is: for a decision that needs much to be read. */
  readonly size?: 'normal' | 'large';
}

export function Dialog(props: DialogProps) {
  const { title, children, buttons, onClose, role = 'dialog', size = 'normal' } = props;
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      // A press beside a large one is more likely a slip.
      isDismissable={role === 'dialog' && size === 'normal'}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={`dialog-frame dialog-${size}`}>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <div className="dialog-body">{children}</div>
          <div className="dialog-buttons">{buttons}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
