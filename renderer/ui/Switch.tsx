import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';

export interface SwitchProps {
  readonly children: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly explanation?: string;
}

/** An option that holds at once, with what it costs beside it. */
export function Switch({ children, isOn, onChange, explanation }: SwitchProps) {
  return (
    <AriaSwitch className="switch" isSelected={isOn} onChange={onChange}>
      <span className="switch-track" aria-hidden="true">
        <span className="switch-knob" />
      </span>
      <span className="switch-text">
        <span>{children}</span>
        {explanation === undefined ? null : <span className="quiet small">{explanation}</span>}
      </span>
    </AriaSwitch>
  );
}
