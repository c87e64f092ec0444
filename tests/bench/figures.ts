// Figures of a bench run, and how they are printed.

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same without the extension in the same run, or the limit for a size; null: there is none. */
  readonly baseline: number | null;
}

/** `part` 0 to 1; 0.5 is the median. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

export function print(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map((figure) => figure.name.length));
  for (const { name, value, unit, baseline } of figures) {
    const ratio = baseline
      ? `  × ${(value / baseline).toFixed(2)} of ${round(baseline)}, ${signed(value - baseline)}`
      : '';
    console.log(`${name.padEnd(width)}  ${String(round(value)).padStart(10)} ${unit}${ratio}`);
  }
}

const signed = (value: number) => (value < 0 ? '' : '+') + round(value);
const round = (value: number) => Math.round(value * 1000) / 1000;
