import { useRef } from "react";
import { Menu as AriaMenu, Popover, type MenuProps } from "react-aria-components";
import { popover } from "./styles";

interface Props<T> extends MenuProps<T> {
  label: string;
  anchor: HTMLElement;
  onClose: () => void;
}

/** One menu for many rows: it opens beside what was pressed, and goes back there. */
export function MenuAt<T extends object>({ label, anchor, onClose, ...rest }: Props<T>) {
  const trigger = useRef(anchor);
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom start"
      className={`${popover} max-h-80 min-w-48 overflow-auto`}
    >
      <AriaMenu {...rest} aria-label={label} autoFocus="first" onClose={onClose} className="p-1.5 outline-none" />
    </Popover>
  );
}
