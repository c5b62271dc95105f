/** One figure of a benchmark, with the goal it was measured for. */
export interface Row {
  name: string;
  value: number;
  unit: 'ratio' | 'per second' | 'ms' | 'MB';
  /** Such as `<= 1.15`. */
  goal: string;
  holds: boolean;
}

export interface Measured {
  name: string;
  value: number;
  unit: Row['unit'];
}

export const atMost = ({ name, value, unit }: Measured, limit: number): Row => ({
  name,
  value: round(value),
  unit,
  goal: `<= ${limit}`,
  holds: value <= limit,
});

export const atLeast = ({ name, value, unit }: Measured, limit: number): Row => ({
  name,
  value: round(value),
  unit,
  goal: `>= ${limit}`,
  holds: value >= limit,
});

const round = (value: number) => Number(value.toPrecision(4));
