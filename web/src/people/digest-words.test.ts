import { describe, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { digestStateWords, ownDigestWords } from './digest-words.ts';

const own = { sending: 'on', wantsDigests: true, lastSentOn: null, nextAt: '2026-10-01T06:30:00.000Z' } as const;

describe('what is said of mails about what falls due', () => {
  test('when the last came and the next go out, by the clock in London', () => {
    expect(ownDigestWords({ ...own, lastSentOn: isoDate('2026-09-30') })).toMatch(
      /and once a week\. The last one was sent on 30 September 2026\. The next ones go out on 1 October 2026 at 07:30\.$/,
    );
  });

  test('that they were stopped, before anything else', () => {
    expect(ownDigestWords({ ...own, sending: 'no-server', nextAt: null, wantsDigests: false })).toBe(
      'You have stopped these mails.',
    );
  });

  test('that none are sent without a mail server', () => {
    expect(digestStateWords({ sending: 'no-server', nextAt: null, lastDay: null })).toBe(
      'No mail is sent: no mail server is set up here.',
    );
  });

  test('how the last day went, and why some were not sent', () => {
    const lastDay = {
      day: isoDate('2026-09-30'),
      sent: 4,
      waiting: 1,
      failed: 2,
      faults: ['it was busy', 'it refused'],
    };
    expect(digestStateWords({ sending: 'on', nextAt: own.nextAt, lastDay })).toBe(
      'The next mails about what falls due go out on 1 October 2026 at 07:30. On 30 September 2026: 4 sent, 1 not sent yet and 2 in vain, because it was busy and it refused.',
    );
    expect(
      digestStateWords({ sending: 'on', nextAt: null, lastDay: { ...lastDay, waiting: 0, failed: 0, faults: [] } }),
    ).toBe('On 30 September 2026: 4 sent.');
  });
});
