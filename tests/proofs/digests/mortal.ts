import { DigestClaims } from '@due-regard/db/deadlines/digest-claims.ts';
import type { Database } from '@due-regard/db/open.ts';
import type { Mailer } from '@due-regard/server/mail/mailer.ts';

/** The process is gone: nothing that it would have done next happens. */
export class Killed extends Error {}

/** The steps that leave a trace outside the process. */
export type Step = 'claim' | 'open' | 'hand' | 'send' | 'release' | 'settle';

/** At which of its steps of one name a process dies, and whether that step still takes place. */
export interface Fate {
  readonly step: Step;
  readonly nth: number;
  readonly takesPlace: boolean;
}

/** What runs at each step of a process and of nobody else. */
export type AtStep = (step: Step) => Promise<void>;

/** Counts the steps of a process, and ends it at one of them. */
export class Mortal {
  readonly #fate: Fate | undefined;
  readonly #atStep: AtStep;
  #left: number;
  #isDead = false;

  constructor(fate: Fate | undefined, atStep: AtStep) {
    this.#fate = fate;
    this.#atStep = atStep;
    this.#left = fate?.nth ?? 0;
  }

  async step<Result>(step: Step, work: () => Promise<Result>): Promise<Result> {
    if (step === this.#fate?.step) this.#left -= 1;
    const isLast = step === this.#fate?.step && this.#left === 0;
    if (this.#isDead || (isLast && !this.#fate.takesPlace)) return this.#die();
    const result = await work();
    if (isLast) return this.#die();
    await this.#atStep(step);
    return result;
  }

  #die(): never {
    this.#isDead = true;
    throw new Killed();
  }
}

/** The real claims, taken by a process that may die. */
export class MortalClaims extends DigestClaims {
  readonly #mortal: Mortal;
  constructor(db: Database, mortal: Mortal) {
    super(db);
    this.#mortal = mortal;
  }
  override claim(...given: Parameters<DigestClaims['claim']>): ReturnType<DigestClaims['claim']> {
    return this.#mortal.step('claim', () => super.claim(...given));
  }
  override hand(...given: Parameters<DigestClaims['hand']>): ReturnType<DigestClaims['hand']> {
    return this.#mortal.step('hand', () => super.hand(...given));
  }
  override release(...given: Parameters<DigestClaims['release']>): ReturnType<DigestClaims['release']> {
    return this.#mortal.step('release', () => super.release(...given));
  }
  override settle(...given: Parameters<DigestClaims['settle']>): ReturnType<DigestClaims['settle']> {
    return this.#mortal.step('settle', () => super.settle(...given));
  }
}

/** The real mail server, spoken to by a process that may die. */
export function mortalMail(mail: Mailer, mortal: Mortal): Mailer {
  return {
    open: async () => {
      const line = await mortal.step('open', () => mail.open());
      return { send: (letter) => mortal.step('send', () => line.send(letter)), close: () => line.close() };
    },
  };
}
