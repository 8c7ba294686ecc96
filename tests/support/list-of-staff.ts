import { importApi } from '@due-regard/shared/imports/api.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import type { Office } from './one-of-everything.ts';

/** A list of staff that waits, and an organisation of the list before of which it says nothing. */
export async function listOfStaff(
  office: Office,
  name: string,
): Promise<{ readonly staged: string; readonly missing: string }> {
  const gone = `${name} closed since`;
  const { organisationId: missing } = await office.tell(organisationApi.add, 'organisations', {
    kind: 'service',
    name: gone,
  });
  const header = 'Employee number,Organisation,Role,From,To\n';
  const before = await office.bring(
    `${header}1,${name},Council staff,,\n2,${gone},Council staff,,\n`,
    'staff',
    '&fileDate=2018-03-01',
  );
  await office.tell(importApi.accept, `imports/${before}/accept`, {});
  const staged = await office.bring(`${header}1,${name},Council staff,,\n`, 'staff', '&fileDate=2018-04-01');
  return { staged, missing };
}
