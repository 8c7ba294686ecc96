import { searchText } from '../schools/search-text.ts';

const oneWay: readonly (readonly [RegExp, string])[] = [
  [/\bdesignated safeguarding lead\b/g, 'dsl'],
  [/\b(?:no|nos|nr|num)\b/g, 'number'],
  [/\b(?:of|the)\b/g, ' '],
];

/** A column's name in the form in which names are compared: `No. of staff`, `Number of staff:` and `# staff` are one. */
export function columnForm(name: string): string {
  const plain = searchText([name.replaceAll('#', ' number ').replaceAll('%', ' percent ')]);
  return oneWay
    .reduce((text, [words, one]) => text.replaceAll(words, one), plain)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const remarks = /\(([^()]*)\)|\[([^[\]]*)\]/g;
/** Words of a remark in brackets that leave what is asked as it was: of all staff, how to write it, if there is one. */
const harmless = new Set(
  (
    'all whole entire staff school if any known applicable optional required please enter dd mm yy yyyy ddmmyyyy ddmmyy ' +
    'format date day number no yes y n e g eg latest last most recent'
  ).split(' '),
);

/** A name without the remarks in brackets that change nothing: `Date of WRAP (dd/mm/yyyy)`, but not `Date of WRAP (DSL)`. */
export function withoutRemarks(name: string): string {
  return name
    .replaceAll(remarks, (whole, round?: string, square?: string) => {
      const words = searchText([round ?? square ?? '']).split(' ');
      return words.every((word) => word === '' || harmless.has(word)) ? ' ' : whole;
    })
    .trim();
}

/** The forms in which a name may be meant: `Date of WRAP (DSL)` is `date wrap dsl` and `dsl date wrap`. */
function formsOf(name: string): readonly string[] {
  const said = withoutRemarks(name);
  const inBrackets = Array.from(said.matchAll(remarks), ([, round, square]) => round ?? square ?? '').join(' ');
  const before = `${inBrackets} ${said.replaceAll(remarks, ' ')}`;
  return [columnForm(name), columnForm(said), columnForm(before)].filter((form) => form !== '');
}

/**
 * What a header's name means, by the forms of the names that are known: `DfE No / URN` means both.
 * @returns undefined when it, or a part of it, is not known
 */
export function meaningsOf<Meaning>(
  name: string,
  known: ReadonlyMap<string, Meaning>,
): readonly [Meaning, ...Meaning[]] | undefined {
  for (const form of formsOf(name)) {
    const meaning = known.get(form);
    if (meaning !== undefined) return [meaning];
  }
  const parts = name.split(/\/|\bor\b/i);
  const [first, ...others] = parts.length < 2 ? [] : parts.map((part) => known.get(columnForm(part)));
  const rest = others.filter((meaning) => meaning !== undefined);
  return first === undefined || rest.length < others.length ? undefined : [first, ...rest];
}
