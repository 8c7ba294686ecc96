import { controlNames, controls } from '@due-regard/shared/schools/control.ts';
import { phaseNames, phases } from '@due-regard/shared/schools/phase.ts';

export interface SchoolFacts {
  readonly urn: string | null;
  readonly phase: string;
  readonly control: string;
}

/** `URN 100001 · Primary · Maintained by the council`. */
export function schoolFacts({ urn, phase, control }: SchoolFacts): string {
  const phaseName = phases.find((one) => one === phase);
  const controlName = controls.find((one) => one === control);
  return [
    ...(urn === null ? [] : [`URN ${urn}`]),
    ...(phaseName === undefined ? [] : [phaseNames[phaseName]]),
    ...(controlName === undefined ? [] : [controlNames[controlName]]),
  ].join(' · ');
}
