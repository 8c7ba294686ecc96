import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';
import { councilText } from '@due-regard/shared/imports/testing/personal-texts.ts';
import { describeWithShared } from '../../support/shared-data.ts';

/** At most one text in two hundred. */
const mostRefused = 0.005;

const ours = fileURLToPath(new URL('../../../', import.meta.url));

/** The sentences and lines of every file under a folder. */
function textsIn(folder: string, ending: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const lines = files.flatMap((text) => text.split(/\n|(?<=[.;!?]) /)).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line.length > 3 && line.length < 1200))];
}

function refusedOf(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => findPersonalData(text) !== undefined);
}

function print(what: string, texts: readonly string[], refused: readonly string[]): void {
  const share = ((refused.length / texts.length) * 100).toFixed(2);
  process.stdout.write(
    `harmless texts, ${what}: ${String(texts.length)} read, ${String(refused.length)} refused (${share} %)\n`,
  );
}

function digits(least: number, most = least): fc.Arbitrary<string> {
  return fc.array(fc.nat({ max: 9 }), { minLength: least, maxLength: most }).map((all) => all.join(''));
}

const year = fc.integer({ min: 2003, max: 2026 }).map(String);
const day = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), year)
  .map(([dayOfMonth, month, of]) => `${String(dayOfMonth)}/${String(month).padStart(2, '0')}/${of}`);
const letters = fc.constantFrom('TEC', 'CYP', 'EV', 'FIN', 'DD', 'PO', 'SCR', 'KD', 'CAB');
const hour = fc.tuple(fc.integer({ min: 8, max: 18 }), fc.constantFrom('00', '15', '30', '45'));

/** References of councils, schools and papers, written as people write them; none tells of a person. */
const reference = fc.oneof(
  fc.tuple(digits(1, 3), day).map(([minute, on]) => `Minute ${minute} of ${on}`),
  fc.tuple(letters, year, digits(2, 5)).map(([code, of, number]) => `${code}/${of}/${number}`),
  fc.tuple(letters, digits(4, 6)).map(([code, number]) => `Ref. ${code}-${number}`),
  fc.tuple(digits(5), digits(4)).map(([urn, number]) => `URN 1${urn}, DfE 825/${number}`),
  digits(9).map((number) => `UPRN 100${number}`),
  fc.tuple(digits(3), digits(3)).map(([east, north]) => `Grid reference SU ${east} ${north}`),
  fc.tuple(digits(4), digits(6), digits(1)).map((parts) => `ISBN 978-0-${parts.join('-')}`),
  digits(9).map((number) => `ISBN ${number}X`),
  fc.tuple(digits(1, 3), digits(3), digits(2)).map(([grand, rest, pence]) => `£${grand},${rest}.${pence} was spent`),
  year.map((of) => `the years ${of}-${String(Number(of) + 1).slice(2)} and ${of}/${String(Number(of) + 3)}`),
  fc.tuple(hour, hour).map(([[from, past], [to, over]]) => `from ${String(from)}.${past} to ${String(to)}:${over}`),
  fc.tuple(hour, hour).map(([[from, past], [to, over]]) => `${String(from)}.${past}-${String(to)}.${over}`),
  fc
    .tuple(digits(2, 8), year)
    .map(([id, of]) => `https://democracy.council.example/ieListDocuments.aspx?CId=${id}&Year=${of}`),
  fc.tuple(digits(3), digits(4)).map(([first, second]) => `Purchase order 45${first}${second}`),
  fc.tuple(digits(4), digits(4)).map(([first, second]) => `Extension ${first}, room ${second.slice(0, 2)}`),
  fc.tuple(digits(1, 2), digits(2, 3)).map(([part, whole]) => `${part} of ${whole} schools, ${part}.5 %`),
  fc
    .tuple(fc.constantFrom('LA', 'SC', 'CH', 'DR'), digits(2))
    .map(([code, number]) => `see ${code}${number} and Annex B${number.slice(1)}`),
  fc
    .tuple(fc.constantFrom('HP20', 'SL7', 'the MK area', 'OX'), digits(1))
    .map(([area, ward]) => `${area}, ward ${ward}`),
  fc.tuple(day, day).map(([from, to]) => `valid ${from} - ${to}`),
  digits(8).map((number) => `charity ${number.slice(1)}, company ${number}`),
  fc.tuple(letters, digits(3), digits(3)).map(([code, first, second]) => `Call-off ${code} ${first} ${second}`),
  fc
    .tuple(digits(2), digits(2))
    .map(([section, paragraph]) => `section 26(${section.slice(1)}), paragraph ${paragraph}.${section}`),
  digits(3).map((number) => `A${number.slice(0, 2)} and M${number.slice(1)}, junction ${number.slice(2)}`),
);
const around = fc.constantFrom(
  (text: string) => text,
  (text: string) => `Agreed by the board (${text}).`,
  (text: string) => `The lead confirmed it by telephone; ${text}`,
  (text: string) => `${text}: staff in post on that day`,
);
const references = fc.tuple(around, reference, reference).map(([put, one, two]) => put(`${one}; ${two}`));

test('what councils write of themselves is taken: the packs, the demonstration and the documentation', () => {
  const texts = [
    ...textsIn(join(ours, 'db/packs'), '.yaml'),
    ...textsIn(join(ours, 'db/demo'), '.yaml'),
    ...textsIn(join(ours, 'server/src/demo'), '.ts'),
    ...textsIn(join(ours, 'docs'), '.md'),
  ];
  const refused = refusedOf(texts);
  print('packs, demonstration, documentation', texts, refused);
  expect(texts.length).toBeGreaterThan(2000);
  expect(refused.length / texts.length, refused.join('\n')).toBeLessThanOrEqual(mostRefused);
});

test('and so are references, minutes, money, hours, addresses of the web and numbers of schools', () => {
  const texts = [
    ...fc.sample(references, { numRuns: 6000, seed: 2015 }),
    ...fc.sample(councilText, { numRuns: 2000, seed: 2018 }),
  ];
  const refused = refusedOf(texts);
  print('references', texts, refused);
  expect(refused.length / texts.length, refused.slice(0, 20).join('\n')).toBeLessThanOrEqual(mostRefused);
});

describeWithShared('the papers of real committees', (pathOf) => {
  test('are taken line by line, but for the few that say how an officer is reached and where a board met', () => {
    const texts = [
      ...textsIn(pathOf('data/committee-documents'), '.txt'),
      ...textsIn(pathOf('seeds'), '.txt'),
      ...textsIn(pathOf('data/reference'), '.csv'),
      ...textsIn(pathOf('data/prevent-statistics'), '.csv'),
    ];
    const refused = refusedOf(texts);
    print('papers of committees and public lists', texts, refused);
    expect(texts.length).toBeGreaterThan(2000);
    expect(refused.length / texts.length, refused.join('\n')).toBeLessThanOrEqual(mostRefused);
  });
});
