import { refusedFor, text } from './nasty-file.ts';
import type { NastyAnswer, NastyFile } from './nasty-file.ts';

const plan = 'Reference,Plan,Action,Lead agency,Due now,Status,Latest progress,Action id';
const reply = 'Reference,Action,Progress now,Status now,Done on,Comment,Action id,Request';

function ofKind(kind: 'plan' | 'agency-reply', files: readonly (readonly [string, NastyAnswer, () => Uint8Array])[]) {
  return files.map(([name, answer, make]): NastyFile => ({ name: `${kind}: ${name}`, kind, answer, make }));
}

function rows(header: string, count: number, row: string): () => Uint8Array {
  return text(header, ...Array.from({ length: count }, () => row));
}

/** Plans and replies of agencies brought to a council that has no plan and has asked nobody. */
export const planFiles: readonly NastyFile[] = [
  ...ofKind('plan', [
    ['of a plan that is not here', refusedFor('plan-not-known'), text(plan, '1,No such plan,Meet,Police,,,,')],
    ['that names no plan', refusedFor('plan-not-said'), text('Reference,Action,Action id', '1,Meet,')],
    ['in a layout that nobody explained', refusedFor('layout-not-known'), text('Quoi,Qui,Quand', 'a,b,c')],
    [
      'that is a record of people',
      refusedFor('records-of-people'),
      text('Action,Status,First name,Surname', 'a,b,c,d'),
    ],
    ['with names alone', refusedFor('no-rows'), text(plan)],
    ['of more rows than a plan has', refusedFor('too-many-rows'), rows(plan, 5001, '1,P,Meet,,,,,')],
    [
      'with an address of somebody in an action, and none of it repeated',
      refusedFor('personal-data', 'plan-not-known'),
      text(plan, '1,P,Ring jo@school.example,,,,,'),
    ],
    [
      'with a number of somebody in place of a day',
      refusedFor('personal-data', 'plan-not-known'),
      text(plan, '1,P,Meet,,01494 123456,,,'),
    ],
    [
      'with days that fit both ways',
      refusedFor('date-order-unknown'),
      text(plan, '1,P,Meet,,01/02/2018,,,', '2,P,Meet,,03/04/2018,,,'),
    ],
    [
      'with a day that no calendar has',
      refusedFor('date-not-in-calendar', 'plan-not-known'),
      text(plan, '1,P,Meet,,31/02/2018,,,'),
    ],
    [
      'with an action of twenty thousand characters',
      refusedFor('text-beyond-field', 'plan-not-known'),
      text(plan, `1,P,${'x'.repeat(20_000)},,,,,`),
    ],
    [
      'with a state that is a formula',
      refusedFor('progress-word-not-known', 'plan-not-known'),
      text(plan, '1,P,"=HYPERLINK(""x"")",,,=1+1,,'),
    ],
    [
      'with an id that is a path',
      refusedFor('action-not-known', 'plan-not-known'),
      text(plan, '1,P,Meet,,,,,../../etc/passwd'),
    ],
    ['with cells beyond its names', refusedFor('row-has-extra-cells'), text(plan, '1,P,Meet,,,,,,a,b,c')],
  ]),
  ...ofKind('agency-reply', [
    ['to a request that was never sent', refusedFor('request-not-known'), text(reply, '1,Meet,All done,,,,a,b')],
    ['without its ids', refusedFor('column-missing'), text('Reference,Action,Progress now', '1,Meet,All done')],
    ['whose ids were emptied', refusedFor('value-missing'), text(reply, '1,Meet,All done,,,,,')],
    [
      'with an address of somebody in its progress',
      refusedFor('personal-data', 'request-not-known'),
      text(reply, '1,Meet,Ask jo@police.example,,,,a,b'),
    ],
    [
      'done on a day to come',
      refusedFor('entry-after-file', 'request-not-known'),
      text(reply, '1,Meet,,,13/03/2199,,a,b'),
    ],
  ]),
];
