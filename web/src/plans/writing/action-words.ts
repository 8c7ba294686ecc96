import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';

const many = 'Enter 30 at most';

/** What the answers about an action may be refused for. */
export const actionWords: Readonly<Record<string, FieldWords>> = {
  title: { noun: 'what is to be done' },
  outcome: { noun: 'what will be different' },
  theme: { noun: 'the theme' },
  leadAgency: { noun: 'the lead agency' },
  partners: { noun: 'the partners', codes: { 'too-many': many } },
  ownerRole: { noun: 'the owner’s role' },
  ownerOrganisation: { noun: 'the owner’s organisation' },
  ownerUser: choice('somebody who holds a role here'),
  accountableRole: { noun: 'who answers for it' },
  startsOn: { noun: 'the day on which it starts' },
  dueOn: {
    noun: 'the day on which it is due',
    codes: {
      'before-start': 'The day on which it is due must not lie before it starts',
      'put-off-instead':
        'Another day is promised on a page of its own, so that the first stays: leave the day as it was',
    },
  },
  isToBeChecked: choice('whether somebody else is to check it'),
  publication: {
    ...choice('who may read it'),
    codes: {
      'open-from-a-day':
        'Something was written while it was closed, and stays closed: change it from a day after that, and do not correct it',
    },
  },
  exemptParagraph: {
    noun: 'the paragraph of Schedule 12A',
    codes: { 'not-asked': 'Only what is exempt has a paragraph: leave it empty' },
  },
  exemptReason: {
    noun: 'why the public interest is in keeping it exempt',
    codes: { 'not-asked': 'Only what is exempt has such a reason: leave it empty' },
  },
  obligations: choice('obligations of the list'),
  recommendations: { noun: 'the references of recommendations', codes: { 'too-many': many } },
  risks: { noun: 'the references of risks', codes: { 'too-many': many } },
  otherDuties: { noun: 'the other duties' },
  carriedFrom: {
    noun: 'the action that it goes on with',
    codes: {
      unknown: 'Choose an action of the list',
      itself: 'It cannot go on with itself, nor with what goes on with it',
    },
  },
};
