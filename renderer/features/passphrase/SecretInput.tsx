import { useId } from 'react';
import type { ReactNode, RefObject } from 'react';

export interface SecretInputProps {
  readonly label: string;
  readonly reference: RefObject<HTMLInputElement | null>;
  readonly isShown: boolean;
  readonly isInvalid: boolean;
  readonly onChange: () => void;
  readonly onCapsLock: (isOn: boolean) => void;
  readonly children?: ReactNode;
}

/** An input that React never knows the text of: it is read once, by reference, and emptied. */
export function SecretInput({
  label,
  reference,
  isShown,
  isInvalid,
  onChange,
  onCapsLock,
  children,
}: SecretInputProps) {
  const id = useId();
  return (
    <div className="field passphrase-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="passphrase-row">
        <input
          id={id}
          ref={reference}
          className="input input-fixed"
          type={isShown ? 'text' : 'password'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={isInvalid}
          onInput={onChange}
          // The press of the key itself still tells the state before it.
          onKeyUp={(event) => onCapsLock(event.getModifierState('CapsLock'))}
          onKeyDown={(event) => {
            if (event.key !== 'CapsLock') onCapsLock(event.getModifierState('CapsLock'));
          }}
          onPointerDown={(event) => onCapsLock(event.getModifierState('CapsLock'))}
        />
        {children}
      </div>
    </div>
  );
}
