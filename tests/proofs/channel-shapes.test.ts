import * as z from 'zod';
import { expect, test } from 'vitest';
import { codeLists } from '@due-regard/shared/channel/code-lists.ts';
import { channelBreakdowns } from '@due-regard/shared/channel/breakdown.ts';
import { channelShapes, refuseOtherShapes } from '@due-regard/shared/channel/shapes.ts';
import { freshApp } from '../support/test-app.ts';
import { faultsOfShape } from './channel/walk-shapes.ts';
import type { ShapeFault } from './channel/walk-shapes.ts';

const world = freshApp();

/**
 * Kinds of fact that count people, in their numbers or by there being one for each: of these not even a day may be told,
 * but that of a quarter.
 */
const countsPeople: ReadonlySet<string> = new Set(['counts', 'numbers', 'request']);

/** The same of what is sent. */
const sendsCounts = /\/(?:counts|numbers|requests)\b/;

/** Words that may be kept behind the wall, or sent there: none is about a case, and each passes the detector. */
const wordsOfOffices: ReadonlySet<string> = new Set([
  // Offices and where their papers are filed.
  'POST /api/:authority/channel/on assessmentReference',
  'POST /api/:authority/channel/on agreedBy',
  'POST /api/:authority/channel/on agreementReference',
  // Why Channel was switched off, and the council's own code, typed to confirm it.
  'POST /api/:authority/channel/off reason',
  'POST /api/:authority/channel/off confirmed',
  // Why a released paper is exempt, and where the agreement is filed.
  ...['agreedBy', 'agreementReference', 'interest'].flatMap((name) => [
    `release.${name}`,
    `POST /api/:authority/channel/releases ${name}`,
  ]),
  // Who proposed and who released, by the ids of their accounts.
  'release.releaseId',
  'release.proposedBy',
  'release.decidedBy',
  // Names a fact that stands; anything else is refused as stale, and it is not kept.
  'POST /api/:authority/channel/counts/:quarter said[].sector.was',
  'POST /api/:authority/channel/counts/:quarter said[].concern.was',
  'POST /api/:authority/channel/counts/:quarter said[].stage.was',
  'POST /api/:authority/channel/counts/:quarter said[].reviews.was',
  'POST /api/:authority/channel/counts/:quarter said[].sharing.was',
  // The name of an agency; a few words on how the panel works; who signed, by role.
  'agency.name',
  'POST /api/:authority/channel/panel/agencies name',
  'POST /api/:authority/channel/panel/agencies/:id/change name',
  'statement.areas evidence',
  'POST /api/:authority/channel/panel/statements/:year areas.evidence',
  'statement.signatures[].by',
  'statement.signatures[].areas evidence',
  'POST /api/:authority/channel/panel/statements/:year/sign-off by',
  // Name an agency or a fact that stands; anything else is refused, and the shapes of what is kept take ids alone.
  'POST /api/:authority/channel/panel/meetings held.asked[]',
  'POST /api/:authority/channel/panel/meetings/:id/change held.asked[]',
  'POST /api/:authority/channel/panel/meetings held.present[]',
  'POST /api/:authority/channel/panel/meetings/:id/change held.present[]',
  'POST /api/:authority/channel/panel/training agencyId',
  'POST /api/:authority/channel/panel/access agencyId',
  'POST /api/:authority/channel/panel/requests agencyId',
  'POST /api/:authority/channel/panel/requests/:id/change agencyId',
  'POST /api/:authority/channel/panel/meetings/:id/numbers was',
  'POST /api/:authority/channel/panel/agencies/:id/change was',
  'POST /api/:authority/channel/panel/statements/:year was',
  'POST /api/:authority/channel/panel/statements/:year/sign-off was',
]);

/** Rows of what is no person: one for each breakdown that a form answers. */
const rowsOfOthers: ReadonlySet<string> = new Set([
  'POST /api/:authority/channel/counts/:quarter said[]',
  // Tables, their breakdowns and their cells: one-way, with labels of the code lists alone.
  ...['counts[]', 'counts[].breakdowns[]', 'counts[].cells[]'].map((place) => `release.${place}`),
  ...['shown[]', 'shown[].breakdowns[]', 'shown[].cells[]'].map((place) => `release.${place}`),
  ...['finer[][]', 'finer[][].breakdowns[]', 'finer[][].cells[]'].map((place) => `release.${place}`),
  // Signatures of a statement, and what was changed after each.
  'statement.signatures[]',
  'statement.signatures[].changes[]',
]);

/** Days of what counts people: when one office asked another, which the chair alone enters and sees. */
const daysOfOffices: ReadonlySet<string> = new Set(
  ['askedOn', 'dueOn', 'answeredOn'].flatMap((name) => [
    `request.${name}`,
    `POST /api/:authority/channel/panel/requests ${name}`,
    `POST /api/:authority/channel/panel/requests/:id/change ${name}`,
  ]),
);

const harmless: Readonly<Partial<Record<ShapeFault['fault'], ReadonlySet<string>>>> = {
  words: wordsOfOffices,
  rows: rowsOfOthers,
  days: daysOfOffices,
};

function isHarmless({ place, fault }: ShapeFault): boolean {
  return harmless[fault]?.has(place) ?? false;
}

test.each(Object.entries(channelShapes))(
  'of %s nothing is kept but code lists, whole numbers, days and the words of offices: no person, nothing crossed',
  (kind, shape) => {
    expect(
      faultsOfShape(shape, { place: kind, countsPeople: countsPeople.has(kind) }).filter((one) => !isHarmless(one)),
    ).toEqual([]);
  },
);

test('nothing that is sent behind the wall takes words about anybody, rows of people or crossed counts', () => {
  const endpoints = world.app.bound.endpoints.filter(({ path }) => path.startsWith('/api/:authority/channel'));
  const saving = endpoints.filter(({ method }) => method !== 'GET');
  expect(saving.length).toBeGreaterThanOrEqual(5);
  const faults = saving.flatMap(({ method, path, body, query }) =>
    [body, query].flatMap((part) =>
      part === undefined
        ? []
        : faultsOfShape(part, { place: `${method} ${path}`, countsPeople: sendsCounts.test(path) }),
    ),
  );
  expect(faults.filter((one) => !isHarmless(one))).toEqual([]);
  // What is let through is there: an entry that no contract needs would hide the next.
  const kept = Object.entries(channelShapes).flatMap(([kind, shape]) =>
    faultsOfShape(shape, { place: kind, countsPeople: countsPeople.has(kind) }),
  );
  const letThrough = new Set([...kept, ...faults].filter(isHarmless).map(({ place }) => place));
  expect(
    Object.values(harmless)
      .flatMap((places) => [...places])
      .filter((place) => !letThrough.has(place)),
  ).toEqual([]);
});

test('each breakdown that is kept has the codes of its own lists and of no other', () => {
  for (const breakdown of channelBreakdowns) {
    const codes = codeLists.filter((list) => list.breakdown === breakdown).flatMap((list) => list.codes);
    for (const { code } of codes) {
      const kept = { quarter: '2026-04-01', breakdown, answer: 'entered', counts: { [code]: 3 } };
      expect(() => refuseOtherShapes('counts', kept)).not.toThrow();
      const others = channelBreakdowns.filter((one) => one !== breakdown && !hasCode(one, code));
      for (const other of others) expect(() => refuseOtherShapes('counts', { ...kept, breakdown: other })).toThrow();
    }
  }
});

function hasCode(breakdown: string, code: string): boolean {
  return codeLists.some((list) => list.breakdown === breakdown && list.codes.some((one) => one.code === code));
}

const sectors = z.enum(['education', 'police']);
const concerns = z.enum(['islamist', 'extreme-right-wing']);
const count = z.int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const badShapes: readonly (readonly [why: string, shape: z.ZodType, fault: ShapeFault['fault']])[] = [
  [
    'sector crossed with concern, one in the other',
    z.strictObject({ counts: z.record(sectors, z.record(concerns, count)) }),
    'crossed',
  ],
  [
    'sector crossed with concern, side by side',
    z.strictObject({ sector: sectors, concern: concerns, count }),
    'crossed',
  ],
  [
    'counts by concern of one sector',
    z.strictObject({ sector: sectors, counts: z.record(concerns, count) }),
    'crossed',
  ],
  [
    'both breakdowns in one record',
    z.strictObject({ one: z.record(sectors, count), other: z.record(concerns, count) }),
    'crossed',
  ],
  [
    'codes that join two breakdowns',
    z.strictObject({ counts: z.record(z.enum(['education-islamist']), count) }),
    'no-code-list',
  ],
  ['counts by anything', z.strictObject({ counts: z.record(z.string(), count) }), 'no-code-list'],
  ['a note', z.strictObject({ note: z.string().max(200) }), 'words'],
  ['initials', z.strictObject({ initials: z.string().regex(/^[A-Z]{2}$/) }), 'words'],
  ['a case number', z.strictObject({ reference: z.string().regex(/^\d{10}$/) }), 'words'],
  ['a date of birth', z.strictObject({ bornOn: day }), 'days'],
  ['a row for each person', z.strictObject({ people: z.array(z.strictObject({ sector: sectors })) }), 'rows'],
  ['a list of sectors, one for each person', z.strictObject({ people: z.array(sectors) }), 'rows'],
  ['half a person', z.strictObject({ count: z.number().min(0) }), 'no-whole-number'],
  ['whatever else is sent', z.object({ count }), 'takes-more'],
  ['anything', z.strictObject({ more: z.unknown() }), 'anything'],
];

test.each(badShapes)('a shape with %s is caught', (_why, ...[shape, fault]) => {
  expect(faultsOfShape(shape, { place: 'bad', countsPeople: true }).map((one) => one.fault)).toContain(fault);
});
