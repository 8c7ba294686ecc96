import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { everyDeadline } from '../deadlines/every-deadline.ts';
import { registersOf } from '../deadlines/testing/example-registers.ts';
import type { ReportToPublish } from './deadlines.ts';

const written: ReportToPublish = {
  reportId: 'a-report',
  title: 'Annual report to the committee',
  meetsOn: isoDate('2018-03-13'),
  saidOn: isoDate('2018-02-01'),
  issuedOn: null,
  by: 'somebody',
};

function dueOn(asAt: string, more: Partial<ReportToPublish> = {}): readonly string[] {
  const registers = registersOf({ reports: [{ ...written, ...more }] });
  return everyDeadline(registers, isoDate(asAt)).map((one) => `${one.what} ${one.dueOn}`);
}

test('a report that is being written is due five clear working days before its meeting', () => {
  const due = 'Report to be issued: five clear days before its meeting 2018-03-05';
  expect(dueOn('2018-02-01')).toEqual([due]);
  expect(dueOn('2018-03-12')).toEqual([due]);
});

test('nothing is due of a report before it is begun, once it is issued, or where it goes to no meeting', () => {
  expect(dueOn('2018-01-31')).toEqual([]);
  const issuedOn = isoDate('2018-03-06');
  expect([dueOn('2018-03-05', { issuedOn }).length, dueOn('2018-03-06', { issuedOn })]).toEqual([1, []]);
  expect(dueOn('2018-02-01', { meetsOn: null })).toEqual([]);
});
