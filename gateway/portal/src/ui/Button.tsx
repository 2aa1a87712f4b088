import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import type { VariantProps } from "tailwind-variants/lite";
import { button } from "./styles";

type Look = VariantProps<typeof button>;

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "children" | "style">, Look {
  icon?: ReactNode;
  children?: ReactNode;
  className?: string;
}

export function Button({ kind, size, icon, children, className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={button({ kind, size, className })}>
      {icon}
      {children}
    </AriaButton>
  );
}

/** A square with a picture: its name is for those who do not see it, and for the tooltip. */
export function IconButton({ label, children, kind = "quiet", size = "icon", ...rest }: ButtonProps & { label: string }) {
  return (
    <Button {...rest} kind={kind} size={size} aria-label={label}>
      {children}
    </Button>
  );
}

interface PlaceProps extends Look {
  icon?: ReactNode;
  children?: ReactNode;
  className?: string;
}

/** What a button looks like before there is one: it holds its place, and nobody is told of it. */
export function ButtonPlace({ kind, size, icon, children, className }: PlaceProps) {
  return (
    <span aria-hidden data-print="no" className={button({ kind, size, className })}>
      {icon}
      {children}
    </span>
  );
}

export function buttonLook(look: Look & { className?: string }): string {
  return button(look);
}
