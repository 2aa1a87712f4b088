interface Props {
  share: number;
  tone?: "good" | "warn" | "bad";
  label: string;
  value: string;
}

const FILL = { good: "bg-accent", warn: "bg-warn", bad: "bg-bad" };

/** How much is left of how much: read aloud as the words that stand beside it. */
export function Gauge({ share, tone = "good", label, value }: Props) {
  const percent = Math.round(Math.min(Math.max(share, 0), 1) * 100);
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={value}
      className="h-2.5 overflow-hidden rounded-full border border-line-strong/45 bg-sunken"
    >
      <div className={`h-full rounded-full ${FILL[tone]}`} style={{ width: `${percent}%` }} />
    </div>
  );
}
