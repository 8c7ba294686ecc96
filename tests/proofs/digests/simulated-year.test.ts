import { afterEach, beforeEach, expect, test } from 'vitest';
import { onBothEngineUrls } from '../../support/engines.ts';
import { MailPeer } from '../../support/mail-peer.ts';
import { mailingApp } from '../../support/mailing.ts';
import { TestClock } from '../../support/test-app.ts';
import type { TestApp } from '../../support/test-app.ts';
import { campaign } from '../campaign.ts';
import { Dice } from '../records/dice.ts';
import { SimulatedYear } from './simulated-year.ts';
import { YearEvents } from './year-events.ts';
import { YearModel } from './year-model.ts';
import { YearWatch } from './year-watch.ts';

const days = campaign(365);

/** A whole year takes minutes on a busy machine. */
const longest = 1_200_000;

onBothEngineUrls(`mails of ${String(days)} days with outages, deaths and leavers`, (makeUrl) => {
  let peer: MailPeer;
  const servers: TestApp[] = [];
  const clock = new TestClock('2026-03-16T04:00:00.000Z');
  beforeEach(async () => {
    peer = await MailPeer.start();
    const databaseUrl = await makeUrl();
    for (let count = 0; count < 2; count += 1) servers.push(await mailingApp(peer, { clock, databaseUrl }));
  });
  afterEach(async () => {
    for (const server of servers) await server.close();
    await peer.close();
  });

  test(
    'tell everybody of all that presses on them, nobody twice a day, and nobody of what is done or not theirs',
    async () => {
      const [app] = servers;
      if (app === undefined) throw new Error('two servers were made');
      const model = new YearModel();
      const dice = new Dice(days);
      const events = new YearEvents(app, clock, { dice, model });
      const watch = new YearWatch(model);
      peer.atArrival = (mail) => watch.arrived(mail, clock.now());
      await events.begin();
      const year = new SimulatedYear({ servers, clock, peer, dice, events, watch });
      await year.run(days);
      const { mails, calmDays, mostRows } = watch;
      const { deaths, outages } = year;
      process.stdout.write(
        `${String(days)} days, ${String(calmDays)} of them calm working days, ${String(outages)} outages, ${String(deaths)} deaths: ${String(mails)} mails\n`,
      );
      expect(watch.wrong).toEqual([]);
      expect(mails).toBeGreaterThan(days / 2);
      expect(Math.min(calmDays, deaths, outages)).toBeGreaterThan(days / 40);
      expect(mostRows).toBe(20);
    },
    longest,
  );
});
