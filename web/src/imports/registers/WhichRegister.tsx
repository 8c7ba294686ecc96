import { registersOfFiles } from '@due-regard/shared/imports/registers/registers-of-files.ts';
import { Select } from '../../design-system/Select.tsx';

const options = [
  { value: '', text: 'Choose the register' },
  ...registersOfFiles
    .map(({ code, title }) => ({ value: code, text: title }))
    .toSorted((one, other) => one.text.localeCompare(other.text, 'en-GB')),
];

/** Of which register a file is: nothing in it says so. */
export function WhichRegister() {
  return <Select name="register" label="Which register?" options={options} defaultValue="" />;
}
