import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { DialogProps } from './Dialog.tsx';

export function DialogFrame(props: DialogProps) {
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
