import { longDate } from '../../calendar/words.ts';
import type { ReportBlock } from '../content.ts';
import type { ReportFacts } from '../facts.ts';

/** The boards and committees that oversee it. The Channel panel is none of them. */
export function bodyBlocks({ bodies, head }: ReportFacts): readonly ReportBlock[] {
  if (bodies.length === 0) return [];
  return [
    {
      kind: 'table',
      table: {
        key: 'bodies',
        name: 'Boards and committees',
        caption: `Boards and committees that oversee the duty, as at ${longDate(head.asAt)}`,
        columns: [
          { header: 'Name', kind: 'text' },
          { header: 'Kind', kind: 'text' },
          { header: 'How often', kind: 'text' },
          { header: 'Last held', kind: 'date' },
          { header: 'Next', kind: 'date' },
          { header: 'How it stands', kind: 'text' },
        ],
        rows: bodies.map(({ name, kind, cadence, lastHeldOn, nextOn, standing }) => [
          name,
          kind,
          cadence,
          lastHeldOn,
          nextOn,
          standing,
        ]),
        notes: [],
      },
    },
  ];
}

/** Strategies, policies and agreements with what is due of them next. */
export function documentBlocks({ documents, head }: ReportFacts): readonly ReportBlock[] {
  if (documents.length === 0) return [];
  return [
    {
      kind: 'table',
      table: {
        key: 'documents',
        name: 'Strategies and policies',
        caption: `Strategies, policies and agreements, as at ${longDate(head.asAt)}`,
        columns: [
          { header: 'Title', kind: 'text' },
          { header: 'Kind', kind: 'text' },
          { header: 'How it stands', kind: 'text' },
          { header: 'Owner', kind: 'text' },
          { header: 'Agreed on', kind: 'date' },
          { header: 'Consultation', kind: 'text' },
          { header: 'Refresh or review due', kind: 'date' },
        ],
        rows: documents.map(({ title, kind, standing, owner, agreedOn, consultation, dueOn, slips }) => [
          title,
          kind,
          slips === null ? standing : `${standing}; ${slips}`,
          owner,
          agreedOn,
          consultation,
          dueOn,
        ]),
        notes: [],
      },
    },
  ];
}

/** How the process is assured: never how many, never whether the panel met. */
export function channelBlocks(): readonly ReportBlock[] {
  return [
    {
      kind: 'words',
      text: 'Channel is the process by which people who may be drawn into terrorism are offered support, with their consent. The council ensures that a panel is in place and chairs it (Counter-Terrorism and Security Act 2015, sections 36 and 37; our paraphrase, check the source).',
    },
    {
      kind: 'words',
      text: 'This report holds no figure of Channel and no day of a meeting of its panel. Local figures may be withheld; the information officer decides each request.',
    },
  ];
}
