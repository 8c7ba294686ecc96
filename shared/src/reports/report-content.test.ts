import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalContent } from './canonical.ts';
import type { ReportBlock, ReportContent } from './content.ts';
import { everyRegister } from '../registers/every-register.ts';
import { narrativeKeys } from './outline.ts';
import { figuresShown } from './paper-words.ts';
import { reportContent } from './report-content.ts';
import { randomFacts } from './testing/random-facts.ts';

function blocksOf({ sections }: ReportContent): readonly ReportBlock[] {
  return sections.flatMap(({ blocks }) => blocks);
}

function keysNamed(content: ReportContent): readonly string[] {
  return blocksOf(content).flatMap((block) => ('keys' in block ? block.keys : []));
}

test('every figure that a report names is in it once, with its scope and its source', () => {
  fc.assert(
    fc.property(randomFacts, (facts) => {
      const content = reportContent(facts, {});
      const keys = content.figures.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keysNamed(content).filter((key) => !keys.includes(key))).toEqual([]);
      for (const { words, scope, source } of content.figures) expect([words, scope, source]).not.toContain('');
    }),
  );
});

test('where there is nothing to count, a figure says so and is no nought', () => {
  fc.assert(
    fc.property(randomFacts, (facts) => {
      for (const { numerator, denominator } of reportContent(facts, {}).figures) {
        expect(denominator).not.toBe(0);
        if (numerator === null) expect(denominator).toBeNull();
        else if (denominator !== null) expect(numerator).toBeLessThanOrEqual(denominator);
      }
    }),
  );
});

test('tables and charts have names of their own, and no column of which nothing is said', () => {
  fc.assert(
    fc.property(randomFacts, (facts) => {
      const blocks = blocksOf(reportContent(facts, {}));
      const keys = blocks.flatMap((block) =>
        block.kind === 'table' ? [block.table.key] : block.kind === 'chart' ? [block.chart.key] : [],
      );
      expect(new Set(keys).size).toBe(keys.length);
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        const { columns, rows, key } = block.table;
        expect(rows.every((row) => row.length === columns.length)).toBe(true);
        if (everyRegister.some(({ code }) => code === key))
          for (const [place] of columns.entries()) expect(rows.some((row) => row[place] !== null)).toBe(true);
      }
    }),
  );
});

test('what officers wrote stands where they wrote it, and no heading stands over nothing', () => {
  fc.assert(
    fc.property(randomFacts, (facts) => {
      const { kind } = facts.head;
      const narrative = Object.fromEntries(narrativeKeys(kind).map((key) => [key, `Of ${key}`]));
      const content = reportContent(facts, narrative);
      for (const { key, narrative: told } of content.sections) if (kind !== 'cabinet') expect(told).toBe(`Of ${key}`);
      expect(content.opening.ask).toEqual(['Of ask']);
      for (const { blocks, narrative: told } of reportContent(facts, {}).sections)
        expect(blocks.length > 0 || told !== null).toBe(true);
    }),
  );
});

test('nothing overdue is absent: what is counted, noted and told one by one are the same', () => {
  fc.assert(
    fc.property(randomFacts, (facts) => {
      const content = reportContent(facts, {});
      const { overdue, overdueWithheld, elsewhere, counts } = facts.plans;
      const figure = content.figures.find(({ key }) => key === 'plans.overdue');
      const onHold = counts.onHoldPastDay + elsewhere.onHoldPastDay;
      for (const more of [elsewhere.overdue, onHold].filter((count) => count > 0))
        expect(figure?.caveats.some((caveat) => caveat.startsWith(`${String(more)} `))).toBe(true);
      const noted = (figure?.numerator ?? 0) + elsewhere.overdue + onHold;
      expect(noted).toBe(overdue.length + overdueWithheld);
      expect(figure?.rag?.colour === 'red').toBe(noted > onHold);
      if (facts.head.kind === 'cabinet') return;
      const table = blocksOf(content).flatMap((block) => (block.kind === 'table' ? [block.table] : []));
      expect(table.find(({ key }) => key === 'overdue')?.rows.length ?? 0).toBe(overdue.length);
      const told = JSON.stringify(content.sections);
      expect(told.includes('not told one by one')).toBe(overdueWithheld > 0);
      expect(told.includes('No action is overdue.')).toBe(noted === 0);
    }),
  );
});

test('a figure carries each of its caveats in every kind of report, and paper says each of them', () => {
  fc.assert(
    fc.property(randomFacts, (facts) => {
      const { figures } = reportContent({ ...facts, head: { ...facts.head, kind: 'committee' } }, {});
      const onePage = reportContent({ ...facts, head: { ...facts.head, kind: 'cabinet' } }, {});
      const byKey = new Map(onePage.figures.map((figure) => [figure.key, figure]));
      const shown = blocksOf(onePage).flatMap((block) => (block.kind === 'figures' ? figuresShown(block, byKey) : []));
      const below = JSON.stringify(blocksOf(onePage).filter(({ kind }) => kind === 'words'));
      for (const { key, caveats } of onePage.figures) {
        expect(caveats).toEqual(figures.find((one) => one.key === key)?.caveats);
        const own = shown.find((one) => one.key === key)?.caveats ?? [];
        expect(caveats.filter((caveat) => !own.includes(caveat) && !below.includes(caveat))).toEqual([]);
      }
    }),
  );
});

test('the same facts and words give the same content, letter by letter', () => {
  fc.assert(
    fc.property(randomFacts, (facts) => {
      const [once, again] = [reportContent(facts, {}), reportContent({ ...facts }, {})];
      expect(canonicalContent(again)).toBe(canonicalContent(once));
    }),
  );
});

test('school by school nothing is told at any level', () => {
  fc.assert(
    fc.property(randomFacts, (facts) => {
      const tables = blocksOf(reportContent(facts, {})).flatMap((block) =>
        block.kind === 'table' ? [block.table.key] : [],
      );
      const bySchool = everyRegister.filter(({ namedBy, fields }) =>
        namedBy.some((name) => {
          const field = fields[name];
          return field?.kind === 'one' && field.of === 'organisation';
        }),
      );
      expect(bySchool.length).toBeGreaterThan(2);
      for (const { code } of bySchool) expect(tables).not.toContain(code);
      expect(tables).not.toContain('home-education');
    }),
  );
});
