import { register } from '../registers/register.ts';

/** Good practice of ours that others saw. */
export const recognition = register({
  code: 'recognition',
  room: 'assurance',
  title: 'Recognitions from outside',
  thing: 'recognition',
  purpose: 'What others have recognised as good practice here: by whom, when and where it is said.',
  fields: {
    what: {
      kind: 'words',
      label: 'What was recognised',
      hint: 'A project, a panel or a way of working; nothing about people',
      most: 200,
      isNeeded: true,
    },
    as: { kind: 'words', label: 'As what', hint: 'Such as good practice', most: 200 },
    by: { kind: 'words', label: 'By whom', hint: 'An organisation, not a person', most: 200, isNeeded: true },
    recognisedOn: { kind: 'day', label: 'When', hint: 'Leave it open where the day is not known' },
    source: { kind: 'words', label: 'Where it is said', most: 300, alsoCalled: ['Source'] },
    meeting: { kind: 'one', label: 'Meeting that heard of it', of: 'meeting' },
    link: { kind: 'link', label: 'Where it can be read' },
  },
  namedBy: ['what'],
  latestBy: 'recognisedOn',
  columns: ['as', 'by', 'recognisedOn', 'source'],
  happenedOn: () => 'recognisedOn',
});
