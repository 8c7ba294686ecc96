import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { staffReleaseApi } from '@due-regard/shared/training/release/release-api.ts';
import { staffDays } from '@due-regard/shared/training/release/staff-asked.ts';
import type { Made, Office } from './one-of-everything.ts';
import { enterStaff } from './staff-counts.ts';

let made = 0;

/** Enough people in post for a paper about their training that holds more than what is withheld. */
export async function oneStaffRelease(office: Office): Promise<Made> {
  const { app, authority } = office;
  made += 1;
  const id = `staff-${authority}-${String(made)}`;
  await enterStaff(app, { authority, staff: [{ id, name: `Service ${id}`, groups: { 'council-staff': [40, 0] } }] });
  const asked = { asAt: staffDays(londonDay(app.deps.clock.now())).at(-1), places: 'whole', groups: 'whole' };
  const body = { ...asked, title: 'Training of staff', publication: 'officers' };
  const { releaseId } = await office.tell(staffReleaseApi.release, 'training-releases', body);
  return {
    inAddress: { 'training-releases': releaseId },
    inBody: {},
    inBodyOf: {
      'training-releases': body,
      'training-releases/preview': asked,
    },
  };
}
