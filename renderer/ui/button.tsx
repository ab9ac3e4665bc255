import type { ButtonHTMLAttributes, ReactElement, Ref } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

/** A button; `quiet` has no outline until it is pointed at. */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'outline' | 'primary' | 'quiet';
  readonly size?: 'small' | 'normal';
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'outline', size = 'normal', className, type = 'button', ...rest }: ButtonProps): ReactElement {
  return <button type={type} className={classNames(styles['button'], styles[look], size === 'small' && styles['small'], className)} {...rest} />;
}

/** A button that shows only an icon: its label is its name and its tooltip. */
export function IconButton({ label, className, ...rest }: ButtonProps & { readonly label: string }): ReactElement {
  return <Button look="quiet" aria-label={label} title={label} className={classNames(styles['icon'], className)} {...rest} />;
}
