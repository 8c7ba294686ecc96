import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import type { ReceivedMail } from '../../support/mail-peer.ts';
import { partsIn } from './received-digest.ts';
import { isFirstOfWeek, isWorked, pressingKeys } from './year-model.ts';
import type { Heading, ModelPerson, Told, YearModel } from './year-model.ts';

/** Holds each mail, and each day that is over, against what is true. */
export class YearWatch {
  readonly wrong: string[] = [];
  mails = 0;
  mostRows = 0;
  calmDays = 0;
  readonly #model: YearModel;
  readonly #mailedOn = new Map<string, Set<IsoDate>>();
  readonly #ids = new Set<string>();
  /** All that each person was ever told of. */
  readonly #told = new Map<string, Set<string>>();
  #due: readonly Due[] = [];

  constructor(model: YearModel) {
    this.#model = model;
  }

  /** Held against what is true at the moment at which the mail server has the mail. */
  arrived(mail: ReceivedMail, now: Instant): void {
    const day = londonDay(now);
    const person = this.#model.people.find(({ email }) => email === mail.to);
    this.mails += 1;
    this.#expect(isWorked(day) && isInHours(now), `a mail at ${now}`);
    if (person === undefined || !this.#model.mayBeMailed(person, day)) {
      this.wrong.push(`a mail on ${day} to somebody who has left, stopped the mails, or was never here`);
      return;
    }
    const days = this.#mailedOn.get(person.userId) ?? new Set();
    this.#expect(!days.has(day), `two mails to one person for ${day}`);
    this.#mailedOn.set(person.userId, days.add(day));
    this.#expect(!this.#ids.has(mail.messageId), 'one Message-ID for two mails');
    this.#ids.add(mail.messageId);
    this.#compare(mail, this.#model.toTell(person, day), day);
    const told = this.#told.get(person.userId) ?? new Set();
    for (const key of pressingKeys(this.#model.toTell(person, day))) told.add(key);
    this.#told.set(person.userId, told);
  }

  #compare(mail: ReceivedMail, toTell: Told, day: IsoDate): void {
    let rows = 0;
    for (const [heading, { count, titles }] of partsIn(mail)) {
      const there = toTell[heading].map(({ title }) => title);
      rows += titles.length;
      this.#expect(count === there.length, `${day}: ${heading} counts ${String(count)} of ${String(there.length)}`);
      for (const title of titles) this.#expect(there.includes(title), `${day}: ${title} is not ${heading}`);
    }
    for (const heading of ['overdue', 'soon', 'later'] as const satisfies readonly Heading[])
      this.#expect(toTell[heading].length === 0 || partsIn(mail).has(heading), `${day}: no word of ${heading}`);
    this.mostRows = Math.max(this.mostRows, rows);
    this.#expect(rows > 0 && rows <= 20, `${day}: ${String(rows)} rows`);
  }

  /** A day begins: what people have to be told by its end, if nothing goes wrong. */
  begin(day: IsoDate): void {
    this.#due = this.#model.people.map((person) => this.#dueTo(person, day));
  }

  /** Something happened: only what stays as it was all day long must have been told. */
  changed(day: IsoDate): void {
    this.#due = this.#due.map((before) => {
      const now = this.#dueTo(before.person, day);
      return {
        person: before.person,
        keys: before.keys.filter((key) => now.keys.includes(key)),
        hasAnything: before.hasAnything && now.hasAnything,
      };
    });
  }

  /** A working day is over on which nothing failed. */
  endCalm(day: IsoDate): void {
    this.calmDays += 1;
    for (const { person, keys, hasAnything } of this.#due) {
      const told = this.#told.get(person.userId);
      for (const key of keys) this.#expect(told?.has(key) === true, `nobody was told by ${day} of ${key}`);
      const isMailed = this.#mailedOn.get(person.userId)?.has(day) === true;
      this.#expect(!hasAnything || !isFirstOfWeek(day) || isMailed, `no mail of the week on ${day}`);
    }
  }

  #dueTo(person: ModelPerson, day: IsoDate): Due {
    if (!this.#model.mayBeMailed(person, day)) return { person, keys: [], hasAnything: false };
    const told = this.#model.toTell(person, day);
    return { person, keys: pressingKeys(told), hasAnything: Object.values(told).some((things) => things.length > 0) };
  }

  #expect(isTrue: boolean, wrong: string): void {
    if (!isTrue) this.wrong.push(wrong);
  }
}

interface Due {
  readonly person: ModelPerson;
  readonly keys: readonly string[];
  readonly hasAnything: boolean;
}

const clockInLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A mail begun before seven in the evening may arrive a little later. */
function isInHours(now: Instant): boolean {
  const time = clockInLondon.format(Date.parse(instantOf(Date.parse(now))));
  return '07:30' <= time && time <= '19:30';
}
