import type { ReactNode } from "react";
import { Dialog, DialogTrigger, Popover, type PopoverProps } from "react-aria-components";
import { popover } from "./styles";

interface Props {
  button: ReactNode;
  label: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  placement?: PopoverProps["placement"];
  children: ReactNode;
}

/** A button and the panel that it opens beside itself: the page stays in sight, Escape goes back to the button. */
export function Popup({ button, label, isOpen, onOpenChange, placement = "bottom end", children }: Props) {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {button}
      <Popover placement={placement} className={`${popover} flex w-[min(25rem,calc(100vw-1.5rem))] overflow-hidden`}>
        <Dialog aria-label={label} className="flex max-h-[min(36rem,80dvh)] min-h-0 w-full flex-col outline-none">
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
