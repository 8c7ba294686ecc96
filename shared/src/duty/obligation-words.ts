import { longDate } from '../calendar/words.ts';
import { recurrenceWords } from '../deadlines/recurrence.ts';
import type { ApplicationGround } from './applicability.ts';
import type { AssessmentClass } from './duty-counts.ts';
import type { Acts, AuthorityKind, Obligation } from './obligation.ts';
import type { ObligationField } from './pack-diff.ts';

export const actsNames: Readonly<Record<Acts, string>> = {
  us: 'The council',
  police: 'The police',
  jointly: 'The council and its partners jointly',
  schools: 'Schools',
};

export const assessmentClassNames: Readonly<Record<AssessmentClass, string>> = {
  'not-looked-at': 'Not looked at yet',
  'not-met': 'Not met',
  partly: 'Partly met',
  met: 'Met',
  exceeding: 'Exceeding',
};

/** Why an obligation does or does not fall on the council, as a sentence. */
export const groundWords: Readonly<Record<ApplicationGround, string>> = {
  schools: 'It binds schools themselves.',
  decided: 'It was decided here.',
  nation: 'The nation of the council decides.',
  kind: 'The kind of the council decides.',
  'kind-unknown': 'It is not known what kind of council this is, so it applies until somebody decides.',
};

const authorityKindNames: Readonly<Record<AuthorityKind | 'school', string>> = {
  county: 'county councils',
  unitary: 'unitary authorities',
  'metropolitan-district': 'metropolitan districts',
  'london-borough': 'London boroughs',
  district: 'districts in a county',
  'welsh-principal': 'principal councils in Wales',
  school: 'schools',
};

export const obligationFieldNames: Readonly<Record<ObligationField, string>> = {
  title: 'Title',
  question: 'Question',
  wording: 'What is asked',
  source: 'Source',
  paragraph: 'Paragraph',
  acts: 'Who must act',
  authorityKinds: 'Whom it binds',
  nations: 'Nations',
  theme: 'Theme',
  benchmark: 'Benchmark',
  evidence: 'What counts as evidence',
  cadence: 'How often',
  link: 'Link',
  isParaphrase: 'In our words',
  validFrom: 'From',
  validTo: 'Until',
};

const nationNames = { england: 'England', wales: 'Wales' } as const;

/** What an obligation says in one of its fields, as text; of what it leaves open, `none`. */
export function fieldText(obligation: Obligation, field: ObligationField): string {
  switch (field) {
    case 'acts':
      return actsNames[obligation.acts];
    case 'authorityKinds':
      return obligation.authorityKinds.map((kind) => authorityKindNames[kind]).join(', ');
    case 'nations':
      return obligation.nations.map((nation) => nationNames[nation]).join(', ');
    case 'evidence':
      return obligation.evidence.join('; ') || none;
    case 'cadence':
      return obligation.cadence === null ? none : recurrenceWords(obligation.cadence);
    case 'isParaphrase':
      return obligation.isParaphrase ? 'yes' : 'no';
    case 'validFrom':
    case 'validTo': {
      const day = obligation[field];
      return day === null ? none : longDate(day);
    }
    default:
      return obligation[field] ?? none;
  }
}

const none = 'none';
