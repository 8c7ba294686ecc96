import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../../calendar/iso-date.ts';
import {
  agenciesOf,
  agencyProblems,
  chairAgency,
  panelsBegan,
  policeAgency,
  standsOn,
  startingAgencyIds,
} from './agencies.ts';

const someDays = fc.integer({ min: -4000, max: 4000 });
const someDay = someDays.map((days) => addDays(isoDate('2020-01-01'), days));
const agencies = agenciesOf([]);

describe('agencies of the panel', () => {
  test('the council and the police sit there from the first day of the duty, and never leave', () => {
    fc.assert(
      fc.property(fc.constantFrom(chairAgency, policeAgency), someDay, fc.option(someDays), (thingId, ...days) => {
        const [standsFrom, after] = days;
        const standsTo = after === null ? null : addDays(standsFrom, Math.abs(after));
        const problems = agencyProblems({ name: 'As the Act has it', standsFrom, standsTo }, { thingId, agencies });
        const isAllowed = standsFrom <= panelsBegan && standsTo === null;
        expect(problems.every(({ code }) => code === 'of-the-act')).toBe(true);
        expect(problems.length === 0).toBe(isAllowed);
      }),
    );
  });

  test('any other may come and go, and sits there on its first day and on its last', () => {
    const others = startingAgencyIds.filter((id) => id !== chairAgency && id !== policeAgency);
    fc.assert(
      fc.property(fc.constantFrom(...others, undefined), someDay, fc.nat(4000), (thingId, ...days) => {
        const [standsFrom, length] = days;
        const agency = { name: 'Mental health trust', standsFrom, standsTo: addDays(standsFrom, length) };
        expect(agencyProblems(agency, { thingId, agencies })).toEqual([]);
        const kept = { ...agency, thingId: 'own' };
        expect([standsFrom, agency.standsTo].map((day) => standsOn(kept, day))).toEqual([true, true]);
        const outside = [addDays(standsFrom, -1), addDays(agency.standsTo, 1)];
        expect(outside.map((day) => standsOn(kept, day))).toEqual([false, false]);
      }),
    );
  });

  test('no two are called alike, and what a council says of one stands in its place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...startingAgencyIds), (thingId) => {
        const said = { thingId, name: 'As we call it', standsFrom: panelsBegan, standsTo: null };
        const own = agenciesOf([said]);
        expect(own).toHaveLength(startingAgencyIds.length);
        expect(own.filter((one) => one.name === said.name)).toEqual([said]);
        expect(agencyProblems(said, { thingId: undefined, agencies: own })).toEqual([
          { field: 'name', code: 'repeated' },
        ]);
        expect(agencyProblems(said, { thingId, agencies: own })).toEqual([]);
      }),
    );
  });
});
