import { everyRegister } from '@due-regard/shared/registers/every-register.ts';
import { Select } from '../../design-system/Select.tsx';

const options = [
  { value: '', text: 'Choose the register' },
  ...everyRegister
    .map(({ code, title }) => ({ value: code, text: title }))
    .toSorted((one, other) => one.text.localeCompare(other.text, 'en-GB')),
];

/** Of which register a file is: nothing in it says so. */
export function WhichRegister() {
  return <Select name="register" label="Which register?" options={options} defaultValue="" />;
}
