import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import type { NationalReply } from '@due-regard/shared/national/api.ts';
import { nationalView } from '@due-regard/shared/national/view.ts';
import { laterDayWords, localChannelWords } from '@due-regard/shared/national/words.ts';
import type { Dates } from '../http/as-at.ts';
import { nationalPack } from './pack.ts';

/** What had been published by a day. The council's records are not looked at: when they last changed is of no matter. */
export function readNational({ asAt, knownAt, projection }: Dates): Sendable<NationalReply> {
  return {
    dates: { asAt, knownAt, projection: projection && { ...projection, words: laterDayWords }, changedAt: null },
    ...nationalView(nationalPack(), { asAt, knownAt }),
    localWords: localChannelWords,
  };
}
