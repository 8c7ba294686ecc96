const yearly: ReadonlyMap<number, string> = new Map([
  [1, 'every month'],
  [12, 'every year'],
  [24, 'every two years'],
]);

/** How often a body is to meet: `every six months` would be a form's guess, so the number is written as it is. */
export function everyMonthsWords(months: number): string {
  return yearly.get(months) ?? `every ${String(months)} months`;
}
