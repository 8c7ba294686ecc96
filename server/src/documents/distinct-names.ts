/** The most letters that the name of a sheet can have. */
const longest = 31;

/** Signs that no sheet may have in its name; an apostrophe may not stand at its ends. */
const noSign = /[[\]:*?/\\\p{Cc}]/gu;
const atEnds = /^['\s]+|['\s]+$/g;

/** Names that a spreadsheet program keeps for itself. */
const kept = new Set(['history']);

/**
 * A name for each sheet, in their order: short enough, without the signs that no sheet may have, none twice whatever its
 * capitals. What is cut or already taken ends with a number.
 * @param taken names of the sheets before them
 */
export function sheetNames(asked: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set([...kept, ...taken.map((name) => name.toLowerCase())]);
  return asked.map((one) => {
    const name = firstFree(cut(one.replaceAll(noSign, ' ').replaceAll(/\s+/g, ' ')) || 'Table', used);
    used.add(name.toLowerCase());
    return name;
  });
}

/** A heading for each column: never blank, none twice, as a marked table must have them. */
export function headings(asked: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return asked.map((one, place) => {
    const heading = firstFree(one.trim() || `Column ${String(place + 1)}`, used, Infinity);
    used.add(heading.toLowerCase());
    return heading;
  });
}

function firstFree(name: string, used: ReadonlySet<string>, most = longest): string {
  for (let number = 2, found = name; ; number += 1) {
    if (!used.has(found.toLowerCase())) return found;
    const ending = ` ${String(number)}`;
    found = `${most === Infinity ? name : cut(name, most - ending.length)}${ending}`;
  }
}

/** Cut after whole words where they leave enough to know it by, else after whole characters. */
function cut(name: string, most = longest): string {
  const whole = name.replace(atEnds, '');
  if (whole.length <= most) return whole;
  let text = '';
  for (const sign of whole) {
    if (text.length + sign.length > most) break;
    text += sign;
  }
  const end = whole[text.length] === ' ' ? text.length : text.lastIndexOf(' ');
  return (end >= most / 2 ? text.slice(0, end) : text).replace(atEnds, '');
}
