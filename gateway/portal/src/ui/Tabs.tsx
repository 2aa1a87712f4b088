interface Props<T extends string> {
  label: string;
  tabs: readonly { key: T; name: string; count?: number }[];
  chosen: T;
  onChoose: (key: T) => void;
}

/** One of a few: which of them is shown stands in the address, so these are buttons that are pressed or not. */
export function Tabs<T extends string>({ label, tabs, chosen, onChoose }: Props<T>) {
  return (
    <div role="group" aria-label={label} className="flex w-fit flex-wrap gap-0.5 rounded-lg bg-sunken p-0.5">
      {tabs.map(({ key, name, count }) => (
        <button
          key={key}
          type="button"
          aria-pressed={key === chosen}
          onClick={() => onChoose(key)}
          className="min-h-8 rounded-md px-3 text-sm font-medium text-soft hover:text-ink aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-sm pointer-coarse:min-h-11"
        >
          {name}
          {count !== undefined && <span className="tabular ml-1.5 text-soft">{count}</span>}
        </button>
      ))}
    </div>
  );
}
