import { addDays, instantOf, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { sendDigests } from '@due-regard/server/deadlines/digests/send-digests.ts';
import { mailManners } from '../../support/mail-peer.ts';
import type { MailPeer } from '../../support/mail-peer.ts';
import type { TestApp, TestClock } from '../../support/test-app.ts';
import type { Dice } from '../records/dice.ts';
import { Killed, Mortal, MortalClaims, mortalMail } from './mortal.ts';
import type { Step } from './mortal.ts';
import type { YearEvents } from './year-events.ts';
import { isWorked } from './year-model.ts';
import type { YearWatch } from './year-watch.ts';

export interface YearParts {
  readonly servers: readonly TestApp[];
  readonly clock: TestClock;
  readonly peer: MailPeer;
  readonly dice: Dice;
  readonly events: YearEvents;
  readonly watch: YearWatch;
}

const firstDay = isoDate('2026-03-16');

/** A day on which all goes well, on which mails go astray and processes die, or on which no mail server answers. */
type Weather = 'calm' | 'rough' | 'dead';

/** Day after day, in steps of some minutes: things happen, two servers look whether anything is to be sent. */
export class SimulatedYear {
  deaths = 0;
  outages = 0;
  readonly #parts: YearParts;
  #isListening = true;
  #weather: Weather = 'calm';

  constructor(parts: YearParts) {
    this.#parts = parts;
    parts.peer.manner = () => (this.#weather === 'rough' ? parts.dice.oneOf(manners) : 'accepts');
  }

  async run(days: number): Promise<void> {
    for (let count = 0; count < days; count += 1) await this.#day(addDays(firstDay, count));
  }

  async #day(day: IsoDate): Promise<void> {
    const { clock, dice, watch } = this.#parts;
    this.#weather = this.#nextWeather();
    this.#moveTo(day, 4);
    watch.begin(day);
    await this.#listen(this.#weather !== 'dead');
    while (londonDay(clock.now()) === day && clock.now() < `${day}T20`) {
      if (dice.below(5) === 0) await this.#happen(day);
      if (this.#weather === 'rough' && dice.below(6) === 0) await this.#listen(!this.#isListening);
      await this.#look(day);
      clock.moveMinutes(20 + dice.below(isWorked(day) ? 100 : 400));
    }
    if (this.#weather === 'calm' && isWorked(day)) watch.endCalm(day);
  }

  /** A mail server that is dead often stays so for days. */
  #nextWeather(): Weather {
    const { dice } = this.#parts;
    if (this.#weather === 'dead' && dice.below(2) === 0) return 'dead';
    return dice.oneOf(['calm', 'calm', 'calm', 'calm', 'rough', 'rough', 'dead'] as const);
  }

  /** Both servers at once, or one after the other with things happening while they work. */
  async #look(day: IsoDate): Promise<void> {
    const { servers, dice } = this.#parts;
    if (dice.below(2) === 0) {
      await Promise.all(servers.map((server) => this.#lookOnce(server, async () => undefined)));
      return;
    }
    for (const server of servers) await this.#lookOnce(server, (step) => this.#meanwhile(step, day));
  }

  async #lookOnce({ deps }: TestApp, atStep: (step: Step) => Promise<void>): Promise<void> {
    const { dice } = this.#parts;
    const isToDie = this.#weather === 'rough' && dice.below(4) > 0;
    const fate = isToDie ? { step: dice.oneOf(steps), nth: 1, takesPlace: dice.below(2) === 0 } : undefined;
    const mortal = new Mortal(fate, atStep);
    const claims = new MortalClaims(deps.db, mortal);
    if (deps.mail === undefined) throw new Error('a mail server is set up');
    try {
      await sendDigests({ deps, mail: mortalMail(deps.mail, mortal), claims, isStopped: () => false });
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      this.deaths += 1;
    }
  }

  /** To reach the mail server takes time, in which people leave and things are done; to hand over one mail takes none. */
  async #meanwhile(step: Step, day: IsoDate): Promise<void> {
    const { clock, dice } = this.#parts;
    if (step !== 'open' && step !== 'claim') return;
    if (dice.below(4) === 0) await this.#happen(day);
    if (this.#weather === 'rough' && dice.below(4) === 0) clock.moveMinutes(dice.below(20));
  }

  async #happen(day: IsoDate): Promise<void> {
    await this.#parts.events.happen();
    this.#parts.watch.changed(day);
  }

  async #listen(isListening: boolean): Promise<void> {
    if (isListening === this.#isListening) return;
    this.#isListening = isListening;
    if (!isListening) this.outages += 1;
    await (isListening ? this.#parts.peer.open() : this.#parts.peer.close());
  }

  #moveTo(day: IsoDate, hour: number): void {
    const { clock } = this.#parts;
    const minutes =
      (Date.parse(`${day}T0${String(hour)}:00:00Z`) - Date.parse(instantOf(Date.parse(clock.now())))) / 60_000;
    clock.moveMinutes(minutes);
  }
}

/** Half of the mails of a rough day are taken; what nobody can know of is met more often than elsewhere. */
const manners = [
  ...mailManners,
  ...(['lost-after-mail', 'kept-after-mail'] as const),
  ...mailManners.map(() => 'accepts' as const),
];

const steps = ['claim', 'open', 'hand', 'send', 'settle', 'send', 'settle'] as const;
