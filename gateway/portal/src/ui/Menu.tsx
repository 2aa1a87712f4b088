import { Check } from "lucide-react";
import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  Separator,
  type MenuItemProps,
  type MenuProps,
} from "react-aria-components";
import { item, popover } from "./styles";

/** A button and what it opens: the first child opens, the menu's items follow. */
export function Menu<T extends object>({ button, label, ...rest }: MenuProps<T> & { button: ReactNode; label: string }) {
  return (
    <MenuTrigger>
      {button}
      <Popover placement="bottom end" className={`${popover} max-h-80 min-w-48 overflow-auto`}>
        <AriaMenu {...rest} aria-label={label} className="p-1.5 outline-none" />
      </Popover>
    </MenuTrigger>
  );
}

export function MenuItem({ icon, hotkey, children, ...rest }: Omit<MenuItemProps, "children"> & {
  icon?: ReactNode;
  hotkey?: string;
  children: ReactNode;
}) {
  const text = typeof children === "string" ? { textValue: children } : {};
  return (
    <AriaMenuItem {...text} {...rest} className={item}>
      {({ isSelected }) => (
        <>
          {icon && <span className="text-soft">{icon}</span>}
          <span className="min-w-0 flex-1">{children}</span>
          {isSelected && <Check aria-hidden className="size-4 text-accent-text" />}
          {hotkey && <kbd className="font-sans text-xs text-soft">{hotkey}</kbd>}
        </>
      )}
    </AriaMenuItem>
  );
}

export function MenuLine() {
  return <Separator className="my-1.5 border-t border-line" />;
}
