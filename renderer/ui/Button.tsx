import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons/shapes.ts';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `destructive` is the only place for the negative colour among the controls. */
  readonly look?: 'normal' | 'primary' | 'destructive' | 'flat';
  readonly icon?: IconName;
  readonly isDisabled?: boolean;
  /** For a button that shows only its icon. */
  readonly label?: string;
  readonly describedBy?: string;
  readonly isExpanded?: boolean;
}

export function Button(props: ButtonProps) {
  const { look = 'normal', icon } = props;
  return (
    <AriaButton
      className={`button button-${look}`}
      onPress={props.onPress}
      isDisabled={props.isDisabled ?? false}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      {...(props.isExpanded === undefined ? {} : { 'aria-expanded': props.isExpanded })}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {props.children}
    </AriaButton>
  );
}
