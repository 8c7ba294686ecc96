import { changeReasons, changeReasonWords } from '@due-regard/shared/channel/reasons.ts';
import { Radios } from '../design-system/Radios.tsx';

interface ReasonChoiceProps {
  readonly legend: string;
  readonly hint?: string;
}

/** Why something is changed or taken back: chosen from a list, so that no words are kept of it. */
export function ReasonChoice({ legend, hint = 'It goes into Channel’s own record of changes' }: ReasonChoiceProps) {
  return (
    <Radios
      name="reason"
      legend={legend}
      hint={hint}
      items={changeReasons.map((value) => ({ value, label: changeReasonWords[value] }))}
    />
  );
}
