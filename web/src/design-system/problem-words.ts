import type { ProblemCode } from '@due-regard/shared/http/problem.ts';

export interface ProblemWords {
  readonly title: string;
  /** What happened, and what became of the answers given. */
  readonly happened: string;
  /** What to do, and when to try again. */
  readonly next: string;
}

/** `offline` is ours: the request never reached the server, or no answer came back. */
export type ProblemKind = ProblemCode | 'offline';

const kept = 'Your answers are still in the form and were not saved.';
const unchanged = 'Nothing was saved or changed.';

/** A sentence for each way in which a page or a save can fail. */
export const problemWords: Readonly<Record<ProblemKind, ProblemWords>> = {
  offline: {
    title: 'The server cannot be reached',
    happened:
      'Your browser got no answer. What you may have typed is still here, and nobody can say yet whether it was saved.',
    next: 'Check your connection and try again in a minute. What had arrived already is not saved twice.',
  },
  'bad-request': {
    title: 'This address could not be read',
    happened: `Part of the address or of the request is not as it should be. ${unchanged}`,
    next: 'Check the address, above all its dates, or start again from the overview.',
  },
  'malformed-json': {
    title: 'The request could not be read',
    happened: unchanged,
    next: 'Load the page again and send it once more.',
  },
  'sign-in-needed': {
    title: 'Sign in to see this page',
    happened: `You are not signed in, or your time ran out. ${unchanged}`,
    next: 'Sign in; you come back to this page.',
  },
  'wrong-password': {
    title: 'The e-mail address or the password is not right',
    happened: unchanged,
    next: 'Type both again. An administrator can send you a link for a new password.',
  },
  'not-allowed': {
    title: 'Your roles do not include this page',
    happened: `The page exists; what it shows is for other roles. ${unchanged}`,
    next: 'If your work needs it, ask an administrator for the role.',
  },
  'cross-site': {
    title: 'The request came from another site',
    happened: unchanged,
    next: 'Open the page here and send it again.',
  },
  'not-found': {
    title: 'Page not found',
    happened: 'There is nothing at this address. It may have been typed or copied with a letter missing.',
    next: 'Check the address, or start again from the overview.',
  },
  'not-there-yet': {
    title: 'Not there yet on that day',
    happened: 'The page shows things as they stood on the day that its address asks for.',
    next: 'Change the dates, or show the newest figures.',
  },
  'method-not-allowed': {
    title: 'That cannot be done here',
    happened: unchanged,
    next: 'Start again from the overview.',
  },
  stale: {
    title: 'Somebody changed this since you opened it',
    happened: `Saving now would undo their change, so it was not saved. ${kept}`,
    next: 'Load the page anew to see how it stands now, then save again if it is still right.',
  },
  conflict: {
    title: 'This cannot be done as things stand',
    happened: unchanged,
    next: 'What you may have typed is still here.',
  },
  cancelled: {
    title: 'This was stopped',
    happened: unchanged,
    next: 'Send it again when you want it done.',
  },
  'link-used': {
    title: 'This link has been used or has run out',
    happened: 'A link of this kind works once, and only for a while.',
    next: 'Ask an administrator for a new one.',
  },
  'too-large': {
    title: 'The file is larger than can be taken',
    happened: unchanged,
    next: 'Take away sheets and columns that are not asked for, or split the file.',
  },
  'wrong-media-type': {
    title: 'Files of this kind are not taken here',
    happened: unchanged,
    next: 'Save it as CSV, XLSX or ODS and send it again.',
  },
  'key-used': {
    title: 'This was sent before with other answers',
    happened: kept,
    next: 'Save again.',
  },
  'not-valid': {
    title: 'Some answers need to be mended',
    happened: kept,
    next: 'Mend the answers named in the list and save again.',
  },
  'bad-file': {
    title: 'Some rows of the file cannot be taken',
    happened: 'Nothing of the file was stored.',
    next: 'Mend the rows named in the list and send the file again, or leave those rows out.',
  },
  'too-many-guesses': { title: 'Too many tries', happened: unchanged, next: 'Wait five minutes, then try again.' },
  'server-fault': {
    title: 'Something went wrong on our side',
    happened: `The fault was written down. ${unchanged}`,
    next: 'Try again in a few minutes. If it happens twice, tell us.',
  },
  'broken-off': {
    title: 'This was broken off',
    happened: 'The server stopped at this work, and cannot say whether it was done.',
    next: 'Look at the list of files: what does not stand there was not stored. Send it again if it is missing.',
  },
  busy: {
    title: 'The records are being written',
    happened: `A large file is being stored at this moment. ${kept}`,
    next: 'Try again in a few seconds.',
  },
  'many-waiting': {
    title: 'Many files wait their turn',
    happened: `Files are read and stored one after another, and no more can wait. Those that wait are not lost. ${kept}`,
    next: 'Try again in a few minutes.',
  },
  'disk-full': {
    title: 'There is no room left to store anything',
    happened: `Reading still works. ${kept}`,
    next: 'Tell an administrator; try again when they have made room.',
  },
};
