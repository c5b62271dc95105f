import type { ComponentProps } from 'react';
import './button.css';

interface ButtonProps extends ComponentProps<'button'> {
  look?: 'plain' | 'blue' | 'green' | 'red';
  size?: 'small' | 'medium' | 'wide';
}

export function Button({ look = 'plain', size = 'medium', type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button button-${look} button-${size}`} />;
}
