import { cells, goodRow, header, refusedFor, taken, text } from './nasty-file.ts';
import type { NastyFile } from './nasty-file.ts';

const noNumber = refusedFor('number-not-read');

function answers(name: string, lines: readonly string[], answer: NastyFile['answer']): NastyFile {
  return { name, kind: 'statements', make: text(...lines), answer };
}

const register = 'URN,LA (code),EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),OpenDate';

function registerOf(name: string, rows: readonly string[], answer: NastyFile['answer']): NastyFile {
  return { name: `a register with ${name}`, kind: 'schools', make: text(register, ...rows), answer };
}

/** Cells that are no number, no school or no text, and rows that contradict each other. */
export const values: readonly NastyFile[] = [
  ...cells('WRAP date,Staff trained', [
    ['digits lost', '2019-01-13,5.00E+06', refusedFor('number-in-scientific-form')],
    ['half a person', '2019-01-13,12.5', noNumber],
    ['fewer than none', '2019-01-13,-3', noNumber],
    [
      'more digits than a number has',
      `2019-01-13,${'9'.repeat(400)}`,
      refusedFor('number-too-large', 'number-not-read'),
    ],
    ['a number without end', '2019-01-13,1e999', refusedFor('number-not-read', 'number-in-scientific-form')],
    ['sixteen in another base', '2019-01-13,0x10', noNumber],
    ['a share', '2019-01-13,95%', noNumber],
    ['a formula', '2019-01-13,=1+1', noNumber],
  ]),
  ...cells('WRAP date,Evidence', [
    ['a formula that runs a program', `2019-01-13,"=cmd|' /C calc'!A0"`, taken(1)],
    ['a script', '2019-01-13,<script>alert(1)</script>', taken(1)],
    ['a quotation of SQL', `2019-01-13,"'; drop table journal; --"`, taken(1)],
    ['an address of e-mail', '2019-01-13,jo@oakfield.example', refusedFor('personal-data')],
    ['a template', '2019-01-13,${process.exit()} {{7*7}} %s%n', taken(1)],
    ['a path', '2019-01-13,../../../etc/passwd', taken(1)],
  ]),
  answers('a row twenty times', [header, ...Array.from({ length: 20 }, () => goodRow)], taken(1)),
  answers('a column named __proto__', [`${header},__proto__,constructor`, `${goodRow},x,y`], taken(1)),
  answers('a school named toString', ['School,WRAP date', 'toString,2019-01-13'], taken(0)),
  answers(
    'five thousand schools that are none',
    ['URN,WRAP date', ...Array.from({ length: 5000 }, (_, row) => `${String(200_000 + row)},2019-01-13`)],
    refusedFor('urn-not-on-register'),
  ),
  answers(
    'records of people',
    ['First name,Surname,DOB,School', 'A,B,2004-05-03,Elm'],
    refusedFor('records-of-people'),
  ),
  answers(
    'a URN shortened by a spreadsheet',
    ['URN,WRAP date', '1.00E+05,2019-01-13'],
    refusedFor('number-in-scientific-form'),
  ),
  answers('no school named', [header, ',2019-01-13'], refusedFor('organisation-not-named')),
  registerOf('one URN twice', ['100001,999,A,1,1,', '100001,999,B,1,1,'], refusedFor('urn-repeated')),
  registerOf('digits lost', ['1E+05,999,A,1,1,'], refusedFor('number-in-scientific-form')),
  registerOf('an authority of four digits', ['100001,9999,A,1,1,'], refusedFor('authority-code-not-valid')),
  registerOf('a type of letters', ['100001,999,A,XX,1,'], refusedFor('type-code-not-valid')),
  registerOf('a status that is none', ['100001,999,A,1,77,'], refusedFor('status-not-known')),
  registerOf('no name', ['100001,999,,1,1,'], refusedFor('value-missing')),
  registerOf('an open date in the year 207', ['100001,999,A,1,1,01-03-207'], refusedFor('date-year-not-possible')),
  registerOf('no rows', [], refusedFor('no-rows')),
  {
    name: 'a register of another council',
    kind: 'schools',
    make: text(register, '100001,825,A,1,1,'),
    answer: refusedFor(),
  },
  {
    name: 'a total of more trained than in post',
    kind: 'totals',
    make: text('Organisation,Counted on,Trained,In post', 'Nobody,2019-01-13,12,3'),
    answer: refusedFor('more-trained-than-in-post', 'column-missing', 'columns-all-missing', 'header-not-found'),
  },
  {
    name: 'an organisation of a kind that is none',
    kind: 'organisations',
    make: text('Kind,Name', 'Spaceship,Nostromo'),
    answer: refusedFor('kind-not-known'),
  },
  {
    name: 'an organisation with an endless name',
    kind: 'organisations',
    make: text('Kind,Name', `Service,${'x'.repeat(30_000)}`),
    answer: refusedFor('text-too-long'),
  },
];
