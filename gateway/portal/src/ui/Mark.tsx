/** The product's own mark, where no agency's logo stands. */
export function Mark({ name = "Régie" }: { name?: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2.5 font-semibold tracking-tight">
      <svg aria-hidden viewBox="0 0 32 32" className="size-7 shrink-0">
        <rect width="32" height="32" rx="8" className="fill-accent" />
        <path
          className="fill-on-accent"
          d="M10 24V8h7.2c3.4 0 5.6 2 5.6 5 0 2.3-1.3 4-3.5 4.7L23.500 24h-3.700l-3.700-5.800h-2.800V24zm3.300-8.600h3.600c1.600 0 2.500-.9 2.500-2.300s-.9-2.300-2.500-2.300h-3.600z"
        />
      </svg>
      <span className="truncate">{name}</span>
    </span>
  );
}
