/** `Merger`, as a line begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same within a sentence: its first letter alone is made small. */
export function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `a, b and c`, as a sentence lists things. */
export function inAList(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

const mostListed = 3;

/** The first three of a list, and how many more: `a, b, c and 2 others`. */
export function aFewOf(items: readonly string[]): string {
  const few = items.slice(0, mostListed);
  const others = items.length - few.length;
  return inAList(others === 0 ? few : [...few, others === 1 ? '1 other' : `${inFigures(others)} others`]);
}

const smallNumbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

function inFigures(count: number): string {
  return count.toLocaleString('en-GB');
}

/** `Two`, as a sentence begins; figures from eleven on. */
export function numberInWords(count: number): string {
  return smallNumbers[count] ?? String(count);
}

/** `1 action`, `1,025 days`. @param written how the number is written; in figures when left out */
export function counted(
  count: number,
  [one, several]: readonly [one: string, several: string],
  written: (count: number) => string = inFigures,
): string {
  return `${written(count)} ${count === 1 ? one : several}`;
}
