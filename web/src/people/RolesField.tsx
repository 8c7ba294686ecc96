import type { RoleHeld } from '@due-regard/shared/people/api.ts';
import { roleNames, rolePurposes, roles } from '@due-regard/shared/people/role.ts';
import { Checkboxes } from '../design-system/Checkboxes.tsx';
import { DateInput } from '../design-system/DateInput.tsx';
import { lastDayField } from './roles-of-form.ts';

const none: readonly RoleHeld[] = [];

/** Which roles somebody holds, each until it is taken back or until a last day. */
export function RolesField({ held = none }: { readonly held?: readonly RoleHeld[] | undefined }) {
  return (
    <Checkboxes
      name="roles"
      legend="Roles"
      hint="Give what the work needs and no more. Somebody may hold several"
      defaultValues={held.map(({ role }) => role)}
      items={roles.map((role) => ({
        value: role,
        label: roleNames[role],
        hint: rolePurposes[role],
        conditional: (
          <DateInput
            name={lastDayField(role)}
            legend={role === 'adviser' ? 'Last day' : 'Last day (optional)'}
            hint={role === 'adviser' ? 'At most a year from the day you give it' : undefined}
            defaultValue={held.find((one) => one.role === role)?.expiresOn}
          />
        ),
      }))}
    />
  );
}
