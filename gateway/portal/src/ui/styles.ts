import { tv } from "tailwind-variants/lite";

export const button = tv({
  base: [
    "inline-flex items-center justify-center gap-2 rounded-lg border font-medium whitespace-nowrap select-none",
    "transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-50",
  ],
  variants: {
    kind: {
      primary: "border-transparent bg-accent text-on-accent hover:brightness-110 pressed:brightness-95",
      secondary: "border-line-strong/45 bg-surface text-ink hover:bg-sunken pressed:bg-sunken",
      quiet: "border-transparent bg-transparent text-soft hover:bg-sunken hover:text-ink pressed:bg-sunken",
      danger: "border-transparent bg-bad text-surface hover:brightness-110",
      note: "border-note-line bg-note-soft text-note hover:brightness-95",
      link: "border-transparent text-accent-text underline decoration-1 underline-offset-3",
    },
    size: {
      normal: "min-h-9 px-3.5 text-sm pointer-coarse:min-h-11",
      small: "min-h-8 px-2.5 text-[0.8125rem] pointer-coarse:min-h-11",
      large: "min-h-11 px-5 text-[0.9375rem]",
      icon: "size-9 shrink-0 pointer-coarse:size-11",
      smallIcon: "size-8 shrink-0 pointer-coarse:size-11",
      none: "",
      inline: "min-h-6 text-[0.8125rem] pointer-coarse:min-h-11",
    },
  },
  defaultVariants: { kind: "secondary", size: "normal" },
});

export const field = [
  "w-full rounded-lg border border-line-strong/70 bg-surface px-3 py-2 text-ink",
  "min-h-10 pointer-coarse:min-h-11 text-[0.9375rem]",
  "hover:border-line-strong focus:border-accent-text focus:outline-2 focus:outline-offset-0 focus:outline-accent-text",
  "invalid:border-bad data-invalid:border-bad disabled:opacity-60",
].join(" ");

export const label = "text-sm font-medium text-ink";
export const hint = "text-[0.8125rem] text-soft";
export const wrong = "flex items-start gap-1.5 text-[0.8125rem] font-medium text-bad";
export const popover =
  "rounded-xl border border-line bg-surface text-ink shadow-float outline-none entering:animate-rise";
export const item =
  "flex min-h-9 pointer-coarse:min-h-11 cursor-default items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-sm outline-none " +
  "focus:bg-sunken hover:bg-sunken disabled:opacity-50 selected:font-medium";
