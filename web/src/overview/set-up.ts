import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import { importApi } from '@due-regard/shared/imports/api.ts';
import { peopleApi } from '@due-regard/shared/people/api.ts';
import { scopeApi } from '@due-regard/shared/schools/scope-api.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { totalApi } from '@due-regard/shared/training/total-api.ts';
import { places } from '../places.ts';
import type { OverviewReply } from './waiting.ts';

/** A step towards figures that can be trusted, and where it is taken. */
export interface Step {
  readonly text: string;
  readonly why: string;
  readonly href: string;
  /** Who can take it. */
  readonly page: { readonly allow: Allow };
}

function told(authority: string): Step {
  return {
    text: 'Bring in what schools have told you',
    why: 'Your own list as CSV, XLSX or ODS, or the sheet from the gap list filled in; or enter answers one by one.',
    href: places.bring(authority, 'statements'),
    page: importApi.stage,
  };
}

function totals(authority: string): Step {
  return {
    text: 'Enter totals from services and partners',
    why: 'How many of their people are trained, as they counted them.',
    href: `/${authority}/training/totals`,
    page: totalApi.add,
  };
}

/** What a new council does first, in this order. */
export function firstSteps(authority: string): readonly Step[] {
  return [
    {
      text: 'Load the school register',
      why: 'The “all establishments” file of Get Information about Schools, as it is downloaded. Until then there is no school to count.',
      href: places.bring(authority, 'schools'),
      page: importApi.stage,
    },
    {
      text: 'See which types of school are counted',
      why: 'Open state-funded schools to begin with; independent schools and others can be counted too.',
      href: places.scope(authority),
      page: scopeApi.list,
    },
    {
      text: 'Check which courses count and for how long',
      why: 'What you find there is our reading: change it to what your council has agreed.',
      href: `/${authority}/training/requirements`,
      page: requirementApi.list,
    },
    told(authority),
    totals(authority),
    {
      text: 'Bring a list of staff, then exports of learning systems',
      why: 'Who of the council’s own people, members and partners is trained, person by person. No names are kept.',
      href: places.bring(authority, 'staff'),
      page: importApi.stage,
    },
    {
      text: 'Invite the people who work with this',
      why: 'Officers enter answers, a lead sets what is asked, members and viewers read.',
      href: places.people(authority),
      page: peopleApi.invite,
    },
  ];
}

/** What has not been begun where a register is loaded: not yet a gap, only not yet looked at. */
export function stepsLeft(authority: string, { provenance, workforce }: OverviewReply): readonly Step[] {
  return [
    ...(provenance.latestToldOn === null ? [told(authority)] : []),
    ...(workforce === null ? [totals(authority)] : []),
  ];
}

/** How far a register was looked through, where anything of it is left: grey, since it is no warning. */
export interface LookedAt {
  /** `4 of 25 looked at`. */
  readonly words: string;
  readonly text: string;
  readonly href: string;
}

export function lookedAtOf(authority: string, { deadlines }: OverviewReply): readonly LookedAt[] {
  const { obligations, actions } = deadlines;
  return [
    { ...obligations, text: 'Obligations of the duty', href: `/${authority}/duty` },
    { ...actions, text: 'Actions of the plans', href: `/${authority}/actions?class=not-looked-at` },
  ]
    .filter(({ lookedAt, of }) => lookedAt < of)
    .map(({ lookedAt, of, text, href }) => ({ words: `${String(lookedAt)} of ${String(of)} looked at`, text, href }));
}
